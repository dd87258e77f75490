/**
 * The button over the send box that stops an answer while it is being written; Escape in the box does the same. There is one a frame,
 * whichever conversation is drawn in it.
 * Returns { show(busy) }.
 */
export function offerStop(frame, words, stop) {
  const button = frame.querySelector(':scope > .stop') ?? frame.appendChild(document.createElement('button'));
  let isStopping = false;

  function press() {
    if (isStopping) return;
    isStopping = true;
    draw();
    stop();
  }

  function draw() {
    button.textContent = words(isStopping ? 'chat.stopping' : 'chat.stop');
    button.setAttribute('aria-label', words(isStopping ? 'chat.stopping' : 'chat.stop.answer'));
    button.setAttribute('aria-disabled', isStopping);
  }

  function show(busy) {
    isStopping = false;
    draw();
    // The focus does not vanish with the button.
    if (!busy && document.activeElement === button) frame.querySelector('textarea, [role=textbox], input')?.focus();
    button.hidden = !busy;
  }

  button.type = 'button';
  button.className = 'stop';
  button.setAttribute('aria-keyshortcuts', 'Escape');
  button.onclick = press;
  frame.onkeydown = event => {
    if (event.key !== 'Escape' || button.hidden || event.isComposing || !event.target.closest('textarea, input, [role=textbox], .stop')) return;
    event.preventDefault();
    press();
  };
  show(false);
  return { show };
}
