const mark = /\[(\d{1,4})\]\[\1\]/g;
const definition = /^\[(\d{1,4})\]: (\S+)(?: "((?:[^"\\]|\\.)*)")?$/;

/** A bot's message as Markdown with footnotes, out of what it was sent as: for answers that the service itself no longer holds. */
export function toText(activity) {
  const body = [];
  const notes = [];
  for (const line of (activity.text ?? '').split('\n')) {
    const note = definition.exec(line);
    if (note) notes.push(`[^${note[1]}]: ${plain(note[3] ?? '')} <${note[2]}>`);
    else body.push(line.replace(mark, '[^$1]'));
  }
  return `${body.join('\n').trim()}\n\n${notes.join('\n')}\n`;
}

const plain = words => words.replace(/\\(.)/g, '$1');
