/**
 * The conversation this frame holds, kept for the tab: the reader goes from page to page of the site that shows the chat, and the
 * conversation goes along. Where the browser keeps nothing for frames, each page begins anew.
 */

const key = 'letters-conversation';
const ours = `${location.origin}/v3/directline`;
const renewal = 10 * 60 * 1000;

function kept() {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(token) {
  try {
    if (token) sessionStorage.setItem(key, token);
    else sessionStorage.removeItem(key);
  } catch {
    // Not kept, then.
  }
}

async function renew(token) {
  const answer = await fetch(`${ours}/tokens/refresh`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  return answer.ok ? (await answer.json()).token : null;
}

/**
 * Opens the conversation kept for this tab, or a new one.
 * @param {string|null} page The origin of the page this frame stands in; null where it stands in none.
 * @param {boolean} anew The kept one has ended.
 * @returns {Promise<{token: string, domain: string}>} What Web Chat needs.
 */
export async function open(page, anew) {
  const earlier = anew ? null : kept();
  const renewed = earlier && await renew(earlier);
  if (renewed) {
    keep(renewed);
    return { token: renewed, domain: ours };
  }
  const answer = await fetch(`${ours}/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ trustedOrigins: page ? [location.origin, page] : [location.origin] }),
  });
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  const { token, domain = ours } = await answer.json();
  // Only our own server tells a conversation that is taken up again from its beginning.
  keep(domain === ours ? token : null);
  return { token, domain };
}

/** Keeps the kept token from expiring while the frame is open. */
export function stay() {
  setInterval(async () => {
    const token = kept();
    const renewed = token && await renew(token).catch(() => token);
    if (token) keep(renewed);
  }, renewal);
}
