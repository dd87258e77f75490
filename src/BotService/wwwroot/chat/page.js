import { startChat } from './chat.js';
import { load as loadControl } from './control.js';
import * as documents from './documents.js';
import * as kept from './kept.js';
import { drawList } from './list.js';
import { offerAgain } from './notice.js';
import { openCitationsBeside } from './panel.js';
import { watchReading } from './reading.js';
import * as tokens from './tokens.js';
import { explain } from './why.js';
import { load as loadWords } from './words.js';

const openHere = 'letters.open'; // which conversation this tab shows, over a reload
const frame = document.getElementById('chat');
const language = document.documentElement.lang;

const words = await loadWords(language);
const panel = openCitationsBeside(frame, document.getElementById('panel'), words);
let current = kept.find(sessionStorage.getItem(openHere)) ?? kept.begin();
let chat = null;
let suggestions = [];
let turn = 0;
let granted = null;
const menu = document.getElementById('export');

const redraw = drawList(words, { chosen: show, begun: () => open(kept.begin()), changed: title, currentId: () => current.id });

function show(id) {
  const chosen = kept.find(id);
  if (chosen && id !== current.id) open(chosen);
}

async function open(conversation) {
  const mine = ++turn;
  current = conversation;
  sessionStorage.setItem(openHere, conversation.id);
  panel.close();
  document.getElementById('why').hidden = true;
  menu.hidden = true;
  document.getElementById('notice')?.remove();
  title();
  redraw();
  try {
    const [session] = await Promise.all([grant(conversation.token), loadControl()]);
    if (mine !== turn) return;
    granted = session;
    menu.hidden = !session.resumed || !conversation.activities.some(documents.cites);
    document.getElementById('continued').hidden = session.resumed || conversation.activities.length === 0;
    chat = await startChat({
      frame, words, language, session, key: `${conversation.id} ${mine}`, nonce: frame.dataset.styleNonce, earlier: conversation.activities,
      heard: activity => { if (mine === turn) hear(activity, session); },
      asked: () => { document.getElementById('continued').hidden = true; },
      footnoted: activity => documents.footnoted(session, chat, activity),
      ended: () => { if (mine === turn) offerAgain(frame, words('chat.ended'), words, () => open(kept.begin())); },
    });
    chat.suggest(suggestions);
  } catch {
    if (mine !== turn) return;
    loadControl().then(
      () => offerAgain(frame, words('chat.closed'), words, () => open(conversation)),
      () => { frame.textContent = words('chat.missing'); });
  }
}

const grant = async token => await tokens.resume(token) ?? tokens.fresh();

function hear(activity, session) {
  explain(activity, words);
  if (documents.cites(activity) && !current.activities.some(one => one.id === activity.id)) menu.hidden = false;
  kept.add(current, activity, chat?.token() ?? session.token);
  title();
  if (activity.type === 'message') redraw();
}

function title() {
  document.getElementById('talk-title').textContent = kept.find(current.id)?.title ?? current.title;
}

documents.offer(menu, words, () => ({ session: granted, chat }));
open(current);
watchReading(words, questions => {
  suggestions = questions;
  chat?.suggest(questions);
});
