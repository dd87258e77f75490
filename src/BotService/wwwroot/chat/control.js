/**
 * Web Chat, the chat control: 3.9 MB that must not hold up the page. It is asked for once the page has been painted, and only
 * once, unless it failed. Resolves to window.WebChat; fails where the build left it out.
 */
let loading = null;

export function load() {
  loading ??= painted().then(() => new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = '/webchat/webchat.js';
    script.addEventListener('load', () => (window.WebChat ? done(window.WebChat) : failed(new Error('No WebChat.'))));
    script.addEventListener('error', () => failed(new Error('No WebChat.')));
    document.head.append(script);
  })).catch(fault => {
    // Asked for again with the next try.
    loading = null;
    throw fault;
  });
  return loading;
}

/** After the next frame is on the screen; a page in the background is never painted and does not wait for it. */
function painted() {
  if (document.hidden) return Promise.resolve();
  return new Promise(done => requestAnimationFrame(() => setTimeout(done)));
}
