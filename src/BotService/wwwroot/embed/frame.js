import { startChat } from '../chat/chat.js';
import { load as loadControl } from '../chat/control.js';
import { offerAgain } from '../chat/notice.js';
import { openCitationsBeside } from '../chat/panel.js';
import { load as loadWords } from '../chat/words.js';
import { inkOn, isColour } from './colour.js';
import { keep, session } from './visit.js';

const language = document.documentElement.lang;
const frame = document.getElementById('chat');
const asked = new URLSearchParams(location.search);

if (isColour(asked.get('color'))) {
  const { style } = document.documentElement;
  style.setProperty('--asked', asked.get('color'));
  style.setProperty('--on-asked', inkOn(asked.get('color')));
}

/**
 * Where the page around this frame is from, as the browser itself says: at once where it can, else with that page's first word. A
 * page can neither name another's origin here, nor hear what is said to another's.
 */
const around = new Promise(resolve => {
  if (window.parent === window) resolve(null);
  if (location.ancestorOrigins?.length > 0) resolve(location.ancestorOrigins[0]);
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== window.parent) return;
    if (data?.letters === 'hello') {
      source.postMessage({ letters: 'ready' }, origin);
      resolve(origin);
    }
    if (data?.letters === 'focus') (frame.querySelector('textarea, [role=textbox], input') ?? frame).focus();
  });
});

const words = await loadWords(language);
openCitationsBeside(frame, document.getElementById('panel'), words);
const page = await around;
let turn = 0;

addEventListener('keydown', event => {
  if (page && event.key === 'Escape' && !event.defaultPrevented) window.parent.postMessage({ letters: 'close' }, page);
});

async function open() {
  const mine = ++turn;
  const anew = sentence => {
    if (mine !== turn) return;
    keep(null);
    offerAgain(frame, sentence, words, open);
  };
  try {
    const [granted] = await Promise.all([session(page), loadControl()]);
    let chat = null;
    chat = await startChat({
      frame, words, language, session: granted, key: `${mine}`, nonce: frame.dataset.styleNonce, compact: true,
      // Only this service tells a conversation that is taken up again from its beginning.
      heard: () => { if (granted.domain.startsWith(location.origin)) keep(chat?.token() ?? granted.token); },
      ended: () => anew(words('chat.ended')),
    });
  } catch {
    anew(words('chat.closed'));
  }
}

open();
