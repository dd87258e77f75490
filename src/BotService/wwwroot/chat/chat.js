import { answerMiddleware } from './answers.js';
import { load } from './control.js';
import { watchFiles } from './files.js';
import { compactOptions, localeOf, styleOptions } from './look.js';
import { offerStop } from './stop.js';
import { watchWork } from './working.js';

const over = new Set([3, 4, 5]); // Direct Line's ExpiredToken, FailedToConnect, Ended

/**
 * Draws a conversation into an element with Web Chat, in place of the one drawn there before.
 *   frame     the element
 *   key       tells one conversation from another
 *   session   { token, domain, resumed } from tokens.js, or from the host of an embedded chat
 *   words     from words.js
 *   language  en, fr, de or es
 *   nonce     lets Web Chat's style sheets in
 *   compact   true in an embedded bubble
 *   earlier   activities of before, to be shown first
 *   heard     told of each activity as it arrives
 *   asked     told when the reader says something
 *   ended     told when the conversation cannot go on
 *   footnoted (activity) => the answer as text with footnotes, or null
 * Returns { suggest(questions), token() }.
 */
export async function startChat({
  frame, key, session, words, language, nonce, compact = false, earlier = [], heard = () => {}, asked = () => {}, ended = () => {},
  footnoted = () => null,
}) {
  const WebChat = await load();
  const takesFiles = frame.dataset.uploads === 'accept';
  let isFresh = earlier.length === 0;
  const work = watchWork(words, language, busy => stop.show(busy));
  const directLine = WebChat.createDirectLine({ domain: session.domain, token: session.token, webSocket: true });
  directLine.connectionStatus$.subscribe(status => {
    if (!over.has(status)) return;
    work.over();
    ended();
  });
  const store = WebChat.createStore({}, () => next => action => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY') {
      if (action.payload.activity.type === 'message') isFresh = false;
      asked();
    }
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
      work.take(action.payload.activity);
      heard(action.payload.activity);
    }
    return next(action);
  });
  const place = ground(frame);
  const stop = offerStop(frame, words, () => store.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'stop' } }));
  WebChat.renderWebChat({
    key,
    directLine: earlier.length > 0 ? withEarlier(directLine, earlier, session.resumed) : directLine,
    store,
    locale: localeOf(language),
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words('chat.placeholder') },
    nonce,
    styleOptions: { ...styleOptions, hideUploadButton: !takesFiles, ...(compact && compactOptions) },
    attachmentMiddleware: answerMiddleware(words, footnoted),
    typingIndicatorMiddleware: work.middleware,
  }, place);
  watchFiles(frame, words, takesFiles ? files => store.dispatch({
    type: 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS',
    payload: { attachments: files.map(blob => ({ blob })) },
  }) : null);

  return {
    /** Offers questions to begin with, while nothing has been asked. */
    suggest(questions) {
      if (!isFresh || questions.length === 0) return;
      store.dispatch({
        type: 'WEB_CHAT/SET_SUGGESTED_ACTIONS',
        payload: { suggestedActions: questions.map(question => ({ type: 'imBack', title: question, value: question })) },
      });
    },
    /** The token as it is now: the connection renews it from time to time. */
    token: () => directLine.token ?? session.token,
  };
}

/** Where Web Chat draws: one element for good, for it takes down one conversation when another is drawn in its place. */
function ground(frame) {
  const known = frame.querySelector(':scope > .chat-ground');
  if (known) return known;
  const element = document.createElement('div');
  element.className = 'chat-ground';
  frame.replaceChildren(element);
  return element;
}

/**
 * A connection that first says again what was said before. In a new session the bot's greeting would then stand in the midst of
 * the conversation: nothing of the bot is let through until something is asked.
 */
function withEarlier(directLine, earlier, resumed) {
  let quiet = !resumed;
  const activity$ = {
    subscribe(observer) {
      earlier.forEach(activity => observer.next(activity));
      return directLine.activity$.subscribe({
        ...observer,
        next(activity) {
          if (activity.from?.role === 'user') quiet = false;
          if (!quiet) observer.next(activity);
        },
        error: fault => observer.error?.(fault),
        complete: () => observer.complete?.(),
      });
    },
  };
  return {
    activity$,
    connectionStatus$: directLine.connectionStatus$,
    referenceGrammarId: directLine.referenceGrammarId,
    getSessionId: () => directLine.getSessionId(),
    postActivity: activity => directLine.postActivity(activity),
    end: () => directLine.end(),
  };
}
