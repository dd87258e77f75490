/** Says above the chat that the conversation cannot go on, and offers another. */
export function offerAgain(frame, sentence, words, again) {
  if (document.getElementById('notice')) return;
  const notice = document.createElement('div');
  notice.id = 'notice';
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  const text = document.createElement('span');
  text.textContent = sentence;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words('chat.again');
  button.addEventListener('click', () => {
    notice.remove();
    again();
  });
  notice.append(text, button);
  frame.before(notice);
}
