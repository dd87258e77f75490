import { open, stay } from './visit.js';
import { speak } from './words.js';

const asked = new URLSearchParams(location.search);
const words = speak(asked.get('lang') || navigator.language);
const frame = document.getElementById('chat');
const ended = new Set([3, 4, 5]); // Direct Line's ExpiredToken, FailedToConnect, Ended

const styleOptions = {
  accent: 'var(--accent)',
  subtle: 'var(--faint)',
  primaryFont: 'var(--sans)',
  fontSizeSmall: '85%',
  backgroundColor: 'var(--sheet)',
  bubbleBackground: 'var(--paper)',
  bubbleTextColor: 'var(--ink)',
  bubbleBorderColor: 'var(--rule)',
  bubbleBorderRadius: 12,
  bubbleMaxWidth: 520,
  bubbleMinHeight: 36,
  bubbleFromUserBackground: 'var(--asked)',
  bubbleFromUserTextColor: 'var(--on-asked)',
  bubbleFromUserBorderColor: 'var(--asked)',
  bubbleFromUserBorderRadius: 12,
  paddingRegular: 10,
  paddingWide: 14,
  markdownRenderHTML: false,
  disableFileUpload: true,
  hideUploadButton: true,
  sendBoxBackground: 'var(--sheet)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--faint)',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnHover: 'var(--ink)',
  sendBoxBorderTop: '1px solid var(--rule)',
  sendBoxHeight: 52,
  suggestedActionLayout: 'stacked',
  suggestedActionsStackedHeight: 180,
  suggestedActionHeight: 34,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: 'var(--sheet)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBorderColor: 'var(--rule)',
  suggestedActionBorderRadius: 17,
  suggestedActionBackgroundColorOnHover: 'var(--accent-soft)',
  suggestedActionBackgroundColorOnActive: 'var(--accent-soft)',
  groupTimestamp: true,
  timestampColor: 'var(--faint)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
};

function dress() {
  const title = (asked.get('title') || '').slice(0, 80);
  if (title) {
    document.title = title;
    document.getElementById('title').textContent = title;
  }
  document.documentElement.lang = words.language;
  const colour = asked.get('color') || '';
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour)) return;
  const style = document.documentElement.style;
  style.setProperty('--asked', colour);
  style.setProperty('--on-asked', inkOn(colour));
}

/** Dark or light, whichever is easier to read on the colour: the browser itself reads the colour. */
function inkOn(colour) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map(part => part / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.0545 > 1.05 / (luminance + 0.05) ? '#10171b' : '#ffffff';
}

function note(sentence, action) {
  const words = document.createElement('p');
  words.className = 'chat-wait';
  words.setAttribute('role', 'status');
  words.textContent = sentence;
  frame.replaceChildren(words);
  if (!action) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'again';
  button.textContent = action.title;
  button.addEventListener('click', action.do);
  frame.append(button);
}

const offer = sentence => note(sentence, { title: words.again, do: () => begin(true) });

let page = null;

async function begin(anew) {
  note(words.opening);
  try {
    if (!window.WebChat) throw new Error('The chat control is missing from this build of the service.');
    show(await open(page, anew));
  } catch (error) {
    console.warn(error.message);
    offer(words.failed);
  }
}

function show({ token, domain }) {
  const directLine = window.WebChat.createDirectLine({ domain, token, webSocket: true });
  const chat = document.createElement('div');
  chat.className = 'chat-body';
  directLine.connectionStatus$.subscribe(status => {
    if (ended.has(status) && chat.isConnected) offer(words.ended);
  });
  frame.replaceChildren(chat);
  window.WebChat.renderWebChat({
    directLine,
    locale: words.locale,
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words.ask },
    nonce: frame.dataset.styleNonce,
    styleOptions,
  }, chat);
}

/** Where the page around us is from: the browser says so itself, at once or with the page's first word. */
function begun() {
  return new Promise(resolve => {
    if (window.parent === window) resolve(null);
    else if (location.ancestorOrigins && location.ancestorOrigins.length > 0) resolve(location.ancestorOrigins[0]);
    addEventListener('message', event => {
      if (event.source !== window.parent || !event.data) return;
      if (event.data.letters === 'hello') {
        event.source.postMessage({ letters: 'ready' }, event.origin);
        resolve(event.origin);
      }
      if (event.data.letters === 'focus') (document.querySelector('.chat-body textarea, .chat-body [role=textbox], .chat-body input[type=text]') || frame).focus();
    });
  });
}

addEventListener('keydown', event => {
  if (event.key === 'Escape' && page && !event.defaultPrevented) window.parent.postMessage({ letters: 'close' }, page);
});

dress();
note(words.opening);
page = await begun();
await begin(false);
stay();
