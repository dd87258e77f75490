'use strict';

// What Microsoft's own Direct Line client does when things do not go smoothly; prints what it saw as one line of JSON.
// node patience.js ADDRESS expiry|reconnect|stream|many QUESTION [COUNT]
//   expiry     polls until the token has ended, as the test's clock says (it is told so on stdin), and is told so
//   reconnect  cuts its own socket, and goes on from its watermark
//   stream     asks, and prints the frames of the growing reply as they come
//   many       holds COUNT conversations at once

global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
const readline = require('node:readline');

const [address, what, question, count] = process.argv.slice(2);
const orders = readline.createInterface({ input: process.stdin });

async function arrive(webSocket) {
  const generated = await (await fetch(`${address}v3/directline/tokens/generate`, { method: 'POST' })).json();
  const directLine = new DirectLine({ domain: `${address}v3/directline`, token: generated.token, webSocket, pollingInterval: 200 });
  const statuses = [];
  const seen = [];
  const waiting = [];
  const wake = () => waiting.splice(0).forEach(one => one());
  directLine.connectionStatus$.subscribe(status => {
    statuses.push(ConnectionStatus[status]);
    wake();
  });
  directLine.activity$.subscribe(activity => {
    seen.push(activity);
    wake();
  }, () => wake());
  const until = async wanted => {
    while (!wanted()) await new Promise(resolve => waiting.push(resolve));
  };
  const say = text => new Promise((resolve, reject) => directLine.postActivity({
    type: 'message', text, from: { id: 'x' }, channelData: { clientActivityID: `${Math.random()}` },
  }).subscribe(resolve, reject));
  const answered = id => until(() => seen.some(activity => activity.replyToId === id && activity.type === 'message'));
  await until(() => seen.some(activity => activity.from.role === 'bot'));
  return { directLine, generated, statuses, seen, until, say, answered };
}

const order = () => new Promise(resolve => orders.once('line', resolve));

const plays = {
  async expiry() {
    const { directLine, statuses, until, say, answered, generated } = await arrive(false);
    await answered(await say(question));
    const refreshed = await fetch(`${address}v3/directline/tokens/refresh`, { method: 'POST', headers: { authorization: `Bearer ${generated.token}` } });
    console.log(generated.conversationId);
    await order();
    await until(() => statuses.includes('ExpiredToken'));
    const late = await fetch(`${address}v3/directline/tokens/refresh`, { method: 'POST', headers: { authorization: `Bearer ${generated.token}` } });
    return { refreshed: refreshed.status, late: late.status, posted: await say('late').catch(error => String(error)), statuses, ended: directLine.end() };
  },

  async reconnect() {
    const { directLine, statuses, seen, say, answered, generated } = await arrive(true);
    await answered(await say(question));
    console.log(generated.conversationId);
    await order();
    // The server has cut the socket; what is said now is answered while there is none.
    const id = await say(question);
    await answered(id);
    return { statuses, ids: seen.map(activity => activity.id), watermark: directLine.watermark, ended: directLine.end() };
  },

  async stream() {
    const { directLine, seen, say, answered, generated } = await arrive(true);
    const posting = say(question);
    console.log(generated.conversationId);
    await answered(await posting);
    return { seen: seen.filter(activity => activity.type !== 'event'), ended: directLine.end() };
  },

  async many() {
    const began = performance.now();
    const all = await Promise.all(Array.from({ length: Number(count) }, async (_, n) => {
      const { directLine, seen, say, answered } = await arrive(n % 2 === 0);
      const asked = performance.now();
      const id = await say(question);
      await answered(id);
      const took = performance.now() - asked;
      const answers = seen.filter(activity => activity.replyToId === id && activity.type === 'message');
      directLine.end();
      return { took, answers: answers.length, ids: seen.map(activity => activity.id), text: answers[0].text };
    }));
    return {
      conversations: all.length,
      seconds: (performance.now() - began) / 1000,
      slowest: Math.max(...all.map(one => one.took)) / 1000,
      answers: all.map(one => one.answers),
      doubled: all.filter(one => new Set(one.ids).size !== one.ids.length).length,
      texts: [...new Set(all.map(one => one.text))].length,
    };
  },
};

plays[what]().then(result => {
  console.log(JSON.stringify(result));
  process.exit(0);
}, error => {
  console.error(error);
  process.exit(1);
});
setTimeout(() => {
  console.error('Not done within 120 seconds.');
  process.exit(1);
}, 120_000).unref();
