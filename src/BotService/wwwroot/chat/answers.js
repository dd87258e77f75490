import { element } from './element.js';
import { toText } from './footnotes.js';

/**
 * What the page adds to an answer inside its bubble: the table that its channel data carries, and a button that copies it with its
 * footnotes. `footnoted(activity)` gives the text to copy, or null where the service does not hold the answer.
 */
export function answerMiddleware(words, footnoted) {
  return () => next => args => {
    const { activity, attachment } = args;
    const drawn = next(args);
    if (activity.type !== 'message' || activity.from?.role === 'user' || !attachment.contentType?.startsWith('text/')) return drawn;
    return element('div', { className: 'answer' }, drawn, tableOf(activity, words), copyOf(activity, words, footnoted));
  };
}

/** Folded away: the statements above say the same, and those who compare unfold it. */
function tableOf(activity, words) {
  const table = activity.channelData?.table;
  if (!Array.isArray(table?.heads) || !Array.isArray(table?.rows)) return null;
  const row = (cells, tag, at) => element('tr', { key: at }, cells.map((cell, i) =>
    element(tag, { key: i, dir: 'auto', ...(tag === 'th' && { scope: 'col' }) }, String(cell))));
  return element('details', { className: 'answer-table' }, element('summary', null, words('answer.table')),
    element('div', { tabIndex: 0, role: 'group' }, element('table', null,
      element('thead', null, row(table.heads, 'th', 'head')),
      element('tbody', null, table.rows.map((cells, at) => row(cells, 'td', at))))));
}

function copyOf(activity, words, footnoted) {
  if (!activity.entities?.some(entity => entity.citation?.length > 0)) return null;
  return element('div', { className: 'answer-tools' },
    element('button', { type: 'button', className: 'answer-copy', onClick: event => copy(event.currentTarget, activity, words, footnoted) },
      words('answer.copy')),
    element('span', { className: 'answer-said', role: 'status' }));
}

async function copy(button, activity, words, footnoted) {
  const said = button.nextElementSibling;
  try {
    await write(await footnoted(activity) ?? toText(activity));
    said.textContent = words('answer.copied');
  } catch {
    said.textContent = words('answer.uncopied');
  }
  setTimeout(() => { said.textContent = ''; }, 10000);
}

/** Browsers keep the clipboard for pages of this machine and of HTTPS; elsewhere the old way still works. */
async function write(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw new Error('Not copied.');
}
