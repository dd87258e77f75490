import { resume } from '../chat/tokens.js';

/**
 * The conversation this frame holds, kept for the tab: the reader goes from page to page of the site that shows the chat, and the
 * conversation goes along. Where the browser keeps nothing for frames of other sites, each page begins anew.
 */
const key = 'letters.embedded';

function kept() {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps the way back; null lets it go. */
export function keep(token) {
  try {
    if (token) sessionStorage.setItem(key, token);
    else sessionStorage.removeItem(key);
  } catch {
    // Not kept, then.
  }
}

/**
 * The conversation kept for this tab, or a new one.
 * @param {string|null} page The origin of the page this frame stands in; null where it stands in none.
 * @returns {Promise<{token: string, domain: string, resumed: boolean}>} As startChat wants it.
 */
export const session = async page => await resume(kept()) ?? fresh(page);

/** A new conversation, for this frame and the page around it: of a site that may not show the chat the service asks no further. */
async function fresh(page) {
  const here = `${location.origin}/v3/directline`;
  const answer = await fetch(`${here}/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ trustedOrigins: page ? [location.origin, page] : [location.origin] }),
  });
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  const { token, domain = here } = await answer.json();
  return { token, domain, resumed: false };
}
