import { element } from './element.js';

/** What the service says it is doing, in its own English, and the key of the same in the page's language. */
const known = { 'Searching the letters …': 'chat.searching' };

/**
 * Tells from what arrives whether an answer is being worked at, and shows with Web Chat's three dots at what.
 *   words     from words.js
 *   language  en, fr, de or es
 *   changed   told true when an answer is begun, false when it is there
 */
export function watchWork(words, language, changed) {
  let said = '';
  let isBusy = false;

  function become(busy) {
    if (isBusy === busy) return;
    isBusy = busy;
    changed(busy);
  }

  return {
    take(activity) {
      if (activity.from?.role === 'user') return;
      if (activity.type === 'message') become(false);
      if (activity.type !== 'typing') return;
      if (activity.channelData?.streamType === 'informative') said = activity.text ?? '';
      become(true);
    },
    over: () => become(false),
    middleware: () => next => args => {
      const dots = next(args);
      if (!args.visible) return dots;
      const sentence = said && language === 'en' ? said : words(known[said] ?? 'chat.working');
      return element('div', { className: 'working' }, dots, element('span', { className: 'working-words', role: 'status' }, sentence));
    },
  };
}
