/** Says above the chat that the conversation cannot go on, and offers another. */
export function offerAgain(frame, sentence, words, again) {
  if (document.getElementById('notice')) return;
  frame.before(notice('notice', sentence, button(words('chat.again'), () => {
    document.getElementById('notice').remove();
    again();
  })));
}

/** Says something above the chat, until it is read and closed or something else is said. */
export function tell(frame, sentence, words) {
  document.getElementById('told')?.remove();
  const close = button('✕', () => document.getElementById('told').remove());
  close.className = 'notice-close';
  close.setAttribute('aria-label', words('panel.close'));
  frame.before(notice('told', sentence, close));
}

function notice(id, sentence, close) {
  const element = document.createElement('div');
  element.id = id;
  element.className = 'notice';
  element.setAttribute('role', 'alert');
  const text = document.createElement('span');
  text.textContent = sentence;
  element.append(text, close);
  return element;
}

function button(text, pressed) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', pressed);
  return element;
}
