// Measures whole turns of the running service: question in, answer out, over HTTP (deliveryMode expectReplies).
// usage: node tests/load/turns.mjs QUESTIONS.jsonl [rounds = 20] [address = http://localhost:3978] [at once = 1]
import { readFileSync } from 'node:fs';

const [file, rounds = '20', address = 'http://localhost:3978', atOnce = '1'] = process.argv.slice(2);
if (!file) {
  console.error('usage: node tests/load/turns.mjs QUESTIONS.jsonl [rounds] [address] [at once]');
  process.exit(2);
}
const questions = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).question);
const turn = async (text, n) => {
  const response = await fetch(`${address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message', text, deliveryMode: 'expectReplies', channelId: 'emulator', id: `${n}`, serviceUrl: 'http://localhost:1',
      from: { id: 'user', name: 'User', role: 'user' }, recipient: { id: 'bot', name: 'Bot', role: 'bot' }, conversation: { id: `load-${n}` },
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const { activities } = await response.json();
  if (!activities?.some(activity => activity.type === 'message' && activity.text)) throw new Error(`no answer to "${text}"`);
};

let n = 0;
for (const question of questions) await turn(question, n++); // the first call of everything is compilation, not work
const waiting = Array.from({ length: Number(rounds) }, () => questions).flat();
const times = [];
const ask = async () => {
  for (let question; (question = waiting.pop()) !== undefined;) {
    const started = performance.now();
    await turn(question, n++);
    times.push(performance.now() - started);
  }
};
const begun = performance.now();
await Promise.all(Array.from({ length: Number(atOnce) }, ask));
const seconds = (performance.now() - begun) / 1000;
times.sort((a, b) => a - b);
const at = share => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(1);
console.log(`${times.length} turns, ${atOnce} at once, ${(times.length / seconds).toFixed(1)} a second: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`);
