import * as kept from './kept.js';

/** The conversations at the side: `chosen(id)` and `begun()` are told what the reader wants, `currentId()` says which is open. */
export function drawList(words, { chosen, begun, changed, currentId }) {
  const side = document.getElementById('chats');
  const list = document.getElementById('chats-list');
  const leave = () => { if (side.matches(':popover-open')) side.hidePopover(); };

  document.getElementById('chats-new').addEventListener('click', () => {
    leave();
    begun();
  });

  function draw() {
    // A name that is being written is not taken from under the writer's hands.
    if (list.querySelector('input') === document.activeElement && document.activeElement) return;
    const chats = kept.all();
    document.getElementById('chats-none').hidden = chats.length > 0;
    list.replaceChildren(...chats.map(item));
  }

  function item(chat) {
    const line = document.createElement('li');
    const open = button('chats-item', chat.title, () => {
      leave();
      chosen(chat.id);
    });
    open.dir = 'auto';
    open.dataset.id = chat.id;
    if (chat.id === currentId()) open.setAttribute('aria-current', 'true');
    const day = document.createElement('span');
    day.className = 'chats-date';
    day.textContent = new Date(chat.date).toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'short', year: 'numeric' });
    open.append(day);
    const rename = button('chats-tool', '✎', () => edit(line, chat));
    rename.setAttribute('aria-label', words('chats.rename', chat.title));
    line.append(open, rename, remover(chat));
    return line;
  }

  /** The first press asks, the second deletes; leaving the button takes the first back. */
  function remover(chat) {
    const label = words('chats.delete', chat.title);
    let sure = false;
    const remove = button('chats-tool', '✕', () => {
      if (sure) {
        const wasCurrent = chat.id === currentId();
        kept.remove(chat.id);
        draw();
        (list.querySelector('button') ?? document.getElementById('chats-new')).focus();
        if (wasCurrent) begun();
      } else {
        ask(true);
      }
    });
    const ask = now => {
      sure = now;
      remove.textContent = now ? words('chats.sure') : '✕';
      remove.classList.toggle('chats-sure', now);
      if (now) remove.removeAttribute('aria-label');
      else remove.setAttribute('aria-label', label);
    };
    remove.addEventListener('blur', () => ask(false));
    ask(false);
    return remove;
  }

  function edit(line, chat) {
    const field = document.createElement('input');
    field.value = chat.title;
    field.maxLength = 80;
    field.setAttribute('aria-label', words('chats.name'));
    let isLeft = false;
    const leaveField = save => {
      // Taking the field away takes the focus from it, which would leave it once more.
      if (isLeft) return;
      isLeft = true;
      if (save) kept.rename(chat.id, field.value);
      field.remove();
      changed();
      draw();
      list.querySelector(`[data-id="${chat.id}"]`)?.focus();
    };
    field.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      leaveField(event.key === 'Enter');
    });
    line.replaceChildren(field);
    field.select();
    field.addEventListener('blur', () => leaveField(true));
  }

  draw();
  return draw;
}

function button(name, text, pressed) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.textContent = text;
  element.addEventListener('click', pressed);
  return element;
}
