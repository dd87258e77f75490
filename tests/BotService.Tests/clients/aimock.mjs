// Runs an independent imitation of OpenAI's servers (@copilotkit/aimock) for the tests: prints its address, and ends with its standard input.

import { LLMock } from '@copilotkit/aimock';

const mock = new LLMock({ port: 0, latency: 0, chunkSize: 5 });
mock.onMessage('who denied it', { content: '{"statements":[{"text":"Norland denied it — “in full”.","quotes":[]}]}' });
mock.onMessage('stop short', { content: 'Norland denied', finishReason: 'length' });
mock.onMessage('be busy', { error: { message: 'Slow down.', type: 'rate_limit_error', code: 'rate_limit_exceeded' }, status: 429 });
mock.onMessage('fail', { error: { message: 'Something broke.', type: 'server_error' }, status: 500 });
mock.onMessage('break off', { content: 'Norland denied it in the letter of 4 March 2024.' }, { latency: 20, truncateAfterChunks: 3 });
// What the service asks in the conversations of the test suite: tests/BotService.Tests/Models/HonestModel.cs says the same.
const words = 'Norland has not sold any patrol boats to the Republic of Estrava, and no licence for such a sale has been asked for';
mock.onMessage('Question: Has Norland sold patrol boats to Estrava?', {
  content: JSON.stringify({ statements: [{ claim: `“${words}”`, quotes: [{ passage: 1, words }] }] }),
});
mock.onMessage(/[^]*/, { content: '{"statements":[]}' });
mock.onEmbedding('one', { embedding: [3, 4, 0] });
mock.onEmbedding('two', { embedding: [0, 0, 2] });
await mock.start();
console.log(mock.url);
process.stdin.resume();
process.stdin.on('end', () => mock.stop().then(() => process.exit(0)));
