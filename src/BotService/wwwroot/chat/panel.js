/**
 * Shows a cited letter beside the chat, the quoted words marked, when a citation is followed in the ordinary way; with Ctrl, Shift
 * or the middle button it opens in a tab of its own as ever. Where there is no room beside the chat the letter covers it.
 */
const besides = matchMedia('(min-width: 56rem)');

export function openCitationsBeside(frame, panel, words) {
  let opener = null;
  let wanted = 0;

  frame.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || !/^\/letters\/[^/]+$/.test(address.pathname)) return;
    event.preventDefault();
    event.stopPropagation();
    opener = link;
    open(address);
  }, true);

  panel.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  panel.addEventListener('cancel', event => {
    event.preventDefault();
    close();
  });
  besides.addEventListener('change', () => {
    if (!panel.open) return;
    panel.close();
    show();
  });

  async function open(address) {
    const turn = ++wanted;
    const body = document.createElement('div');
    body.className = 'panel-body';
    body.tabIndex = 0;
    body.setAttribute('role', 'region');
    body.setAttribute('aria-label', words('panel.letter'));
    body.textContent = words('panel.opening');
    panel.replaceChildren(bar(address), body);
    if (!panel.open) show();
    let letter = null;
    try {
      letter = await fetchLetter(address);
    } catch {
      body.textContent = words('panel.gone');
    }
    if (turn !== wanted || !panel.open) return;
    if (letter) body.replaceChildren(...letter);
    body.querySelector('mark')?.scrollIntoView({ block: 'center' });
    (body.querySelector('h2') ?? panel.querySelector('.panel-close')).focus({ preventScroll: true });
  }

  function show() {
    document.body.classList.toggle('with-panel', besides.matches);
    if (besides.matches) panel.show();
    else panel.showModal();
  }

  function close() {
    wanted++;
    panel.close();
    document.body.classList.remove('with-panel');
    if (opener?.isConnected) opener.focus();
  }

  function bar(address) {
    const element = document.createElement('div');
    element.className = 'panel-bar';
    const whole = document.createElement('a');
    whole.href = address.href;
    whole.target = '_blank';
    whole.rel = 'noopener';
    whole.textContent = words('panel.whole');
    const shut = document.createElement('button');
    shut.type = 'button';
    shut.className = 'panel-close';
    shut.textContent = '✕';
    shut.setAttribute('aria-label', words('panel.close'));
    shut.addEventListener('click', close);
    element.append(whole, shut);
    return element;
  }

  return { close: () => { if (panel.open) close(); } };
}

/** The letter as the service draws it for the panel; parsed apart, where nothing in it could run. */
async function fetchLetter(address) {
  const view = new URL(address);
  view.searchParams.set('view', 'panel');
  view.hash = '';
  const answer = await fetch(view);
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes;
}
