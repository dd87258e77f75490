/** Answers with their footnotes, as the service itself writes them: it exports what it said, never what a page sends it. */

/** Whether an activity is an answer with proofs. */
export const cites = activity => activity.type === 'message' && activity.entities?.some(entity => entity.citation?.length > 0) === true;

/** One answer as Markdown; null where the service no longer holds it, or another service's Direct Line carried it. */
export async function footnoted(session, chat, activity) {
  if (!activity.replyToId) return null;
  const answer = await ask(session, chat, { format: 'md', answer: activity.replyToId });
  return answer?.ok ? answer.text() : null;
}

/** The menu that saves the conversation as a document. */
export function offer(menu, words, open) {
  for (const button of menu.querySelectorAll('button')) {
    button.addEventListener('click', async () => {
      const said = document.getElementById('export-said');
      const { session, chat } = open();
      const { format } = button.dataset;
      const answer = await ask(session, chat, { format });
      menu.open = false;
      menu.querySelector('summary').focus();
      if (answer?.ok) save(await answer.blob(), `letters.${format}`);
      said.textContent = answer?.ok ? '' : words('export.gone');
    });
  }
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

async function ask(session, chat, parameters) {
  if (!session?.domain.startsWith(location.origin)) return null;
  const address = `${session.domain}/conversations/${encodeURIComponent(session.conversationId)}/export?${new URLSearchParams(parameters)}`;
  try {
    return await fetch(address, { headers: { Authorization: `Bearer ${chat?.token() ?? session.token}` } });
  } catch {
    return null;
  }
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
