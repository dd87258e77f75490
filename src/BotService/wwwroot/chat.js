'use strict';

(() => {
  const styleNonce = document.currentScript.dataset.styleNonce;
  const frame = document.getElementById('chat');

  // Every colour is a variable of the style sheet, so that the chat follows the page from light to dark by itself.
  const styleOptions = {
    accent: 'var(--accent)',
    subtle: 'var(--faint)',
    primaryFont: 'var(--sans)',
    fontSizeSmall: '85%',
    backgroundColor: 'var(--sheet)',
    bubbleBackground: 'var(--paper)',
    bubbleTextColor: 'var(--ink)',
    bubbleBorderColor: 'var(--rule)',
    bubbleBorderRadius: 10,
    bubbleMaxWidth: 680,
    bubbleFromUserBackground: 'var(--asked)',
    bubbleFromUserTextColor: 'var(--on-asked)',
    bubbleFromUserBorderColor: 'var(--asked)',
    bubbleFromUserBorderRadius: 10,
    bubbleFromUserMaxWidth: 520,
    paddingRegular: 14,
    paddingWide: 22,
    markdownRenderHTML: false,
    disableFileUpload: true,
    hideUploadButton: true,
    sendBoxBackground: 'var(--sheet)',
    sendBoxTextColor: 'var(--ink)',
    sendBoxPlaceholderColor: 'var(--faint)',
    sendBoxButtonColor: 'var(--accent)',
    sendBoxButtonColorOnHover: 'var(--ink)',
    sendBoxBorderTop: '1px solid var(--rule)',
    sendBoxHeight: 54,
    suggestedActionLayout: 'flow',
    suggestedActionsFlowMaxHeight: 190,
    suggestedActionHeight: 38,
    suggestedActionBorderWidth: 1,
    suggestedActionBackgroundColor: 'var(--sheet)',
    suggestedActionTextColor: 'var(--accent)',
    suggestedActionBorderColor: 'var(--rule)',
    suggestedActionBorderRadius: 19,
    suggestedActionBackgroundColorOnHover: 'var(--accent-soft)',
    suggestedActionBackgroundColorOnActive: 'var(--accent-soft)',
    groupTimestamp: true,
    timestampColor: 'var(--faint)',
    transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
    transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  };

  const ended = new Set([3, 4, 5]); // Direct Line's ExpiredToken, FailedToConnect, Ended

  /** The chat's store while it can still use suggestions: nothing has been asked yet. */
  let fresh = null;
  let suggestions = [];

  async function open() {
    const answer = await fetch('/v3/directline/tokens/generate', { method: 'POST' });
    if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
    const { token, domain = `${location.origin}/v3/directline` } = await answer.json();
    const directLine = WebChat.createDirectLine({ domain, token, webSocket: true });
    directLine.connectionStatus$.subscribe(status => {
      if (ended.has(status)) offerAgain('The conversation has ended.');
    });
    const store = WebChat.createStore({}, () => next => action => {
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY') fresh = null;
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') explain(action.payload.activity);
      return next(action);
    });
    fresh = store;
    const element = document.createElement('div');
    element.style.height = '100%';
    frame.replaceChildren(element);
    const words = { TEXT_INPUT_PLACEHOLDER: 'Ask about the letters' };
    WebChat.renderWebChat(
      { directLine, store, locale: 'en-US', overrideLocalizedStrings: words, nonce: styleNonce, styleOptions }, element);
    suggest();
  }

  /** Shows in the fold under the chat how the last answer came about. */
  function explain(activity) {
    if (activity.type !== 'message' || activity.from.role === 'user') return;
    const why = activity.channelData && activity.channelData.why;
    const fold = document.getElementById('why');
    fold.hidden = !why;
    if (!why) return;
    const body = document.getElementById('why-body');
    if (why.passages.length === 0 && why.sentences.length === 0) {
      body.replaceChildren(paragraph('Answered from what is recorded of the letters, or from one letter read through: nothing had to be searched.'));
      return;
    }
    body.replaceChildren(
      paragraph(`Sentences weighed; shown from a support of ${why.line} on. ${why.dropped} statements were dropped by the citation gate.`),
      table(['sentence', 'letter', 'score', 'chance', 'support', 'not taken up', 'shown'], why.sentences.map(sentence => [
        sentence.words, sentence.source, sentence.score, sentence.chance, sentence.support, sentence.unmet.join(', '), sentence.isShown ? 'yes' : 'no'])),
      paragraph('Passages found, best first:'),
      table(['letter', 'paragraph', 'score', 'most of it from'], why.passages.map(passage => [
        passage.source, passage.paragraph, passage.score, passage.features])));
  }

  function paragraph(words) {
    const element = document.createElement('p');
    element.textContent = words;
    return element;
  }

  function table(heads, rows) {
    const element = document.createElement('table');
    const head = element.createTHead().insertRow();
    for (const words of heads) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = words;
      head.append(cell);
    }
    const body = element.createTBody();
    for (const row of rows) {
      const line = body.insertRow();
      for (const words of row) line.insertCell().textContent = words;
    }
    return element;
  }

  /** Letters read in after the welcome bring questions the welcome could not yet suggest. */
  function suggest() {
    if (!fresh || suggestions.length === 0) return;
    fresh.dispatch({
      type: 'WEB_CHAT/SET_SUGGESTED_ACTIONS',
      payload: { suggestedActions: suggestions.map(question => ({ type: 'imBack', title: question, value: question })) },
    });
  }

  function offerAgain(sentence) {
    if (document.getElementById('notice')) return;
    const notice = document.createElement('div');
    notice.id = 'notice';
    notice.className = 'notice';
    notice.setAttribute('role', 'alert');
    const words = document.createElement('span');
    words.textContent = sentence;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = 'Start a new one';
    again.addEventListener('click', () => {
      notice.remove();
      start();
    });
    notice.append(words, again);
    frame.before(notice);
  }

  function start() {
    if (!window.WebChat) {
      frame.textContent = 'The chat control is missing from this build of the service.';
      return;
    }
    open().catch(() => offerAgain('The conversation could not be opened.'));
  }

  const reading = document.getElementById('reading');
  const readingLine = document.getElementById('reading-line');
  const readingBar = document.getElementById('reading-bar');
  const count = document.getElementById('count');

  /** Shows how many letters there are, and, while they are being read in, how far that is. */
  async function watch() {
    let wasReading = false;
    for (;;) {
      let status = null;
      try {
        status = await (await fetch('/status')).json();
      } catch {
        // Out of reach for the moment: the last line shown stays.
      }
      if (status) {
        count.textContent = status.letters;
        reading.hidden = status.state !== 'reading';
        if (status.state === 'reading') {
          wasReading = true;
          readingLine.textContent = `Reading the letters: ${status.read} of ${status.total}`;
          readingBar.max = Math.max(1, status.total);
          readingBar.value = status.read;
        } else {
          if (wasReading) {
            suggestions = status.suggestions;
            suggest();
          }
          return;
        }
      }
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
  }

  start();
  watch();
})();
