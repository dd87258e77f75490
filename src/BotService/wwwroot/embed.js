/*
 * Puts the chat on a page of any site that the service is set up for:
 *
 *   <script src="https://letters.example/embed.js" defer
 *           data-title="Ask the archive" data-color="#1f4f60" data-language="fr" data-position="left"></script>
 *
 * Leaves nothing on window. Under a strict policy the page allows the service in script-src and frame-src, and nothing else: styles
 * are made through the object model, in a shadow tree of their own. All of it is ASCII, for the page may be of any encoding.
 */
(() => {
  'use strict';

  const script = document.currentScript;
  const mark = 'data-letters-embed';
  if (!script || !script.src || document.querySelector(`[${mark}]`)) return;

  const service = new URL(script.src).origin;
  const given = script.dataset;

  const words = {
    en: { title: 'Ask the Letters', open: 'Open the chat', close: 'Close the chat', opening: 'Opening the chat \u2026', failed: 'The chat cannot be shown on this page.' },
    fr: { title: 'Interroger les lettres', open: 'Ouvrir le dialogue', close: 'Fermer le dialogue', opening: 'Ouverture du dialogue \u2026', failed: 'Le dialogue ne peut pas s\u2019afficher sur cette page.' },
    de: { title: 'Die Briefe befragen', open: 'Gespr\u00e4ch \u00f6ffnen', close: 'Gespr\u00e4ch schlie\u00dfen', opening: 'Das Gespr\u00e4ch wird ge\u00f6ffnet \u2026', failed: 'Das Gespr\u00e4ch kann auf dieser Seite nicht gezeigt werden.' },
    es: { title: 'Consultar las cartas', open: 'Abrir el chat', close: 'Cerrar el chat', opening: 'Abriendo el chat \u2026', failed: 'El chat no se puede mostrar en esta p\u00e1gina.' },
  };

  /** A whole colour in hexadecimal, or none: what the page's author writes never reaches a style sheet unread. */
  const isColour = text => /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text || '');
  const isLanguage = text => /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text || '');

  function warn(name, value, expected) {
    console.warn(`embed.js: ${name}="${value}" is not understood: expected ${expected}.`);
  }

  function choose(name, isGood, expected, otherwise) {
    const value = given[name] ?? (name === 'color' ? given.colour : undefined);
    if (value === undefined || value === '') return otherwise;
    if (isGood(value)) return value;
    warn(`data-${name}`, value, expected);
    return otherwise;
  }

  const language = choose('language', isLanguage, 'a language such as fr or de-AT',
    isLanguage(document.documentElement.lang) ? document.documentElement.lang : navigator.language || 'en');
  const said = words[language.toLowerCase().split('-')[0]] || words.en;
  const spoken = Object.keys(words).find(key => words[key] === said);
  const title = (given.title || '').trim().slice(0, 80) || said.title;
  const colour = choose('color', isColour, 'a colour such as #1f4f60', '#1f4f60');
  const side = choose('position', value => value === 'left' || value === 'right', 'left or right', 'right');
  const startsOpen = choose('open', value => value === 'true' || value === 'false', 'true or false', 'false') === 'true';

  /** Dark or light, whichever is easier to read on the colour (WCAG 2's contrast). */
  function inkOn(hex) {
    const digits = hex.length === 4 ? [...hex.slice(1)].map(digit => digit + digit) : hex.slice(1).match(/../g);
    const [red, green, blue] = digits.map(pair => parseInt(pair, 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return (luminance + 0.05) / 0.0545 > 1.05 / (luminance + 0.05) ? '#10171b' : '#ffffff';
  }

  const css = `
    :host {
      all: initial !important;
      position: fixed !important;
      inset-block-end: max(20px, env(safe-area-inset-bottom)) !important;
      ${side}: max(20px, env(safe-area-inset-${side})) !important;
      z-index: 2147483000 !important;
      --paper: #fffefb; --ink: #1c2429; --faint: #5b666c; --edge: rgb(28 36 41 / 14%);
      font: 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif !important;
    }
    @media print { :host { display: none !important; } }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    button { font: inherit; border: 0; margin: 0; padding: 0; cursor: pointer; background: none; color: inherit; }
    button:focus-visible { outline: 3px solid var(--on-colour); outline-offset: -6px; box-shadow: 0 0 0 3px var(--colour); }

    .bubble {
      display: grid; place-items: center; width: 60px; height: 60px; margin-inline-start: auto; border-radius: 50%;
      background: var(--colour); color: var(--on-colour);
      box-shadow: 0 1px 2px rgb(0 0 0 / 18%), 0 10px 30px rgb(20 30 40 / 28%);
    }
    .bubble svg { width: 30px; height: 30px; }

    .panel {
      position: absolute; inset-block-end: 76px; ${side}: 0;
      display: flex; flex-direction: column; overflow: hidden;
      width: min(410px, calc(100vw - 40px)); height: min(660px, calc(100vh - 116px)); height: min(660px, calc(100dvh - 116px));
      background: var(--paper); color: var(--ink);
      border: 1px solid var(--edge); border-radius: 16px;
      box-shadow: 0 2px 6px rgb(20 30 40 / 10%), 0 24px 60px rgb(20 30 40 / 26%);
    }
    header { display: flex; align-items: center; gap: 11px; padding: 12px 10px 12px 16px; background: var(--colour); color: var(--on-colour); }
    header svg { flex: none; width: 26px; height: 26px; }
    h2 { flex: 1; margin: 0; font: 600 17px/1.25 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif; overflow-wrap: anywhere; }
    .close { flex: none; display: grid; place-items: center; width: 40px; height: 40px; border-radius: 10px; }
    .close svg { width: 20px; height: 20px; }
    .close:hover { background: color-mix(in srgb, var(--on-colour) 16%, transparent); }
    .inside { position: relative; flex: 1; min-height: 0; }
    .wait { position: absolute; inset: 0; display: grid; place-items: center; margin: 0; padding: 24px; text-align: center; color: var(--faint); }
    iframe { display: block; position: relative; width: 100%; height: 100%; border: 0; background: var(--paper); }
    iframe.waiting { visibility: hidden; }

    @media (prefers-color-scheme: dark) {
      :host { --paper: #1a2125; --ink: #e9e5dc; --faint: #a3adb1; --edge: rgb(255 255 255 / 16%); }
    }
    @media (max-width: 480px), (max-height: 420px) {
      .panel { position: fixed; inset: 0; width: auto; height: auto; border: 0; border-radius: 0; }
      :host(.open) .bubble { display: none; }
    }
    @media (prefers-reduced-motion: no-preference) {
      .bubble { transition: transform .16s ease; }
      .bubble:hover { transform: scale(1.06); }
      .panel { animation: rise .2s ease-out; }
      @keyframes rise { from { opacity: 0; transform: translateY(12px); } }
    }
    @media (forced-colors: active) {
      .bubble, .panel { border: 2px solid ButtonText; }
    }
  `;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** An icon of lines on a field of 24. */
  function icon(...paths) {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    const drawn = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.7', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
    for (const [key, value] of Object.entries(drawn)) svg.setAttribute(key, value);
    for (const d of paths) {
      const path = document.createElementNS(space, 'path');
      path.setAttribute('d', d);
      svg.append(path);
    }
    return svg;
  }

  const letter = ['M6 3.5h8.5L19 8v12.5H6z', 'M14.5 3.5V8H19', 'M9 12h7M9 15h7M9 18h4'];
  const speech = ['M4 5.5h16v11H11L6.5 20.5v-4H4z', 'M8 9.5h8M8 12.8h5'];
  const cross = ['M6 6l12 12M18 6L6 18'];

  function put() {
    const host = element('div', { [mark]: '', lang: spoken });
    host.style.setProperty('--colour', colour);
    host.style.setProperty('--on-colour', inkOn(colour));
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];

    const heading = element('h2', { id: 'title', dir: 'auto' }, title);
    const close = element('button', { class: 'close', type: 'button', 'aria-label': said.close }, icon(...cross));
    const wait = element('p', { class: 'wait', role: 'status' }, said.opening);
    const inside = element('div', { class: 'inside' }, wait);
    const panel = element('section', { class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: '' },
      element('header', {}, icon(...letter), heading, close), inside);
    const bubble = element('button', { class: 'bubble', type: 'button', 'aria-label': `${said.open}: ${title}`, 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-controls': 'panel' }, icon(...speech));
    root.append(panel, bubble);

    /** The chat's frame; it is fetched when it is first wanted, so that the page pays for nothing before. */
    let frame = null;

    function tell(word) {
      frame.contentWindow.postMessage({ letters: word }, service);
    }

    function fetchFrame() {
      const address = new URL('embed', script.src);
      address.search = new URLSearchParams({ language, title, color: colour }).toString();
      frame = element('iframe', { class: 'waiting', title, allow: 'clipboard-write', src: address.href });
      frame.addEventListener('load', () => {
        tell('hello');
        setTimeout(() => {
          if (frame.classList.contains('waiting')) wait.textContent = said.failed;
        }, 3000);
      });
      inside.append(frame);
    }

    function show(isOpen, takesFocus) {
      const hadFocus = root.activeElement !== null;
      panel.hidden = !isOpen;
      host.classList.toggle('open', isOpen);
      bubble.setAttribute('aria-expanded', String(isOpen));
      bubble.setAttribute('aria-label', `${isOpen ? said.close : said.open}: ${title}`);
      if (isOpen && !frame) fetchFrame();
      if (isOpen && takesFocus) enter();
      if (!isOpen && hadFocus) bubble.focus();
    }

    function enter() {
      if (frame.classList.contains('waiting')) {
        close.focus();
        return;
      }
      frame.focus();
      tell('focus');
    }

    bubble.addEventListener('click', () => show(panel.hidden, true));
    close.addEventListener('click', () => show(false));
    root.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !panel.hidden) show(false);
    });
    addEventListener('message', event => {
      if (!frame || event.source !== frame.contentWindow || event.origin !== service || !event.data) return;
      if (event.data.letters === 'close') show(false);
      if (event.data.letters === 'ready') {
        frame.classList.remove('waiting');
        wait.hidden = true;
        if (root.activeElement === close) enter();
      }
    });

    document.body.append(host);
    if (startsOpen) show(true, false);
  }

  if (document.body) put();
  else document.addEventListener('DOMContentLoaded', put, { once: true });
})();
