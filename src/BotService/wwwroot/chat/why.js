/** Shows in the fold under the chat how the last answer came about. Frames of an answer that is still coming tell nothing of it. */
export function explain(activity, words) {
  if (activity.type !== 'message' || activity.from?.role === 'user') return;
  const why = activity.channelData?.why;
  document.getElementById('why').hidden = !why;
  if (why) document.getElementById('why-body').replaceChildren(...lines(why, words));
}

function lines(why, words) {
  if (why.passages.length === 0 && why.sentences.length === 0) return [paragraph(words('why.records'))];
  return [
    paragraph(words('why.weighed', why.line, why.dropped)),
    table(['sentence', 'letter', 'score', 'chance', 'support', 'unmet', 'shown'].map(head => words(`why.${head}`)), why.sentences.map(sentence => [
      sentence.words, sentence.source, sentence.score, sentence.chance, sentence.support, sentence.unmet.join(', '),
      words(sentence.isShown ? 'why.yes' : 'why.no')])),
    paragraph(words('why.found')),
    table(['letter', 'paragraph', 'score', 'features'].map(head => words(`why.${head}`)), why.passages.map(passage => [
      passage.source, passage.paragraph, passage.score, passage.features])),
  ];
}

function paragraph(text) {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function table(heads, rows) {
  const element = document.createElement('table');
  const head = element.createTHead().insertRow();
  for (const text of heads) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    head.append(cell);
  }
  const body = element.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const text of row) {
      const cell = line.insertCell();
      cell.dir = 'auto';
      cell.textContent = text;
    }
  }
  return element;
}
