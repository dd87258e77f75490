'use strict';

// Holds one conversation over Microsoft's own Direct Line client and prints what it saw as one line of JSON.
// node directline.js ADDRESS socket|poll QUESTION…

global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');

const [address, mode, ...questions] = process.argv.slice(2);

/** A promise of the first activity that is as wanted, whether it has come already or not. */
function watcher(activity$) {
  const seen = [];
  const waiting = [];
  activity$.subscribe(activity => {
    seen.push(activity);
    for (const one of waiting.splice(0)) one();
  });
  return {
    seen,
    async first(wanted) {
      for (;;) {
        const found = seen.find(wanted);
        if (found) return found;
        await new Promise(resolve => waiting.push(resolve));
      }
    },
  };
}

async function main() {
  const generated = await (await fetch(`${address}v3/directline/tokens/generate`, { method: 'POST' })).json();
  const directLine = new DirectLine({
    domain: `${address}v3/directline`,
    token: generated.token,
    webSocket: mode === 'socket',
    pollingInterval: 200,
  });
  const statuses = [];
  directLine.connectionStatus$.subscribe(status => statuses.push(ConnectionStatus[status]));
  const { seen, first } = watcher(directLine.activity$);

  const welcome = await first(activity => activity.from.role === 'bot');
  const turns = [];
  for (const [n, text] of questions.entries()) {
    const clientActivityID = `client-${n}`;
    const id = await new Promise((resolve, reject) => directLine
      .postActivity({ type: 'message', text, from: { id: 'someone-else', name: 'Ann' }, channelData: { clientActivityID } })
      .subscribe(resolve, reject));
    const echo = await first(activity => activity.channelData?.clientActivityID === clientActivityID);
    const answer = await first(activity => activity.replyToId === id && activity.type === 'message');
    turns.push({ id, echo, answer });
  }
  directLine.end();
  console.log(JSON.stringify({ generated, welcome, turns, statuses, ids: seen.map(activity => activity.id) }));
}

main().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});
setTimeout(() => {
  console.error('No answer within 60 seconds.');
  process.exit(1);
}, 60_000).unref();
