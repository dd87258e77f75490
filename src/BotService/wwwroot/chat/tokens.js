/** Where the chat gets its tokens: this service's own Direct Line, or the domain that the service names with the token. */
const here = '/v3/directline';

/** A token for a new conversation: { token, domain, resumed: false }. */
export async function fresh() {
  return granted(await ask(`${here}/tokens/generate`, { method: 'POST' }), false);
}

/**
 * The way back into a conversation whose token was kept: { token, domain, resumed: true }; null where the token has expired or the
 * service no longer knows what was said, so that follow-up questions would be understood by nobody.
 */
export async function resume(token) {
  if (!token) return null;
  const headers = { Authorization: `Bearer ${token}` };
  try {
    const renewed = await ask(`${here}/tokens/refresh`, { method: 'POST', headers });
    const said = await ask(`${here}/conversations/${encodeURIComponent(renewed.conversationId)}/activities`, {
      headers: { Authorization: `Bearer ${renewed.token}` },
    });
    return said.activities.length > 0 ? granted(renewed, true) : null;
  } catch {
    return null;
  }
}

async function ask(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
  return answer.json();
}

function granted({ token, conversationId, domain }, resumed) {
  return { token, conversationId, resumed, domain: domain ?? `${location.origin}${here}` };
}
