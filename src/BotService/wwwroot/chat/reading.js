/**
 * Shows how many letters there are and, while they are being read in, how far that is. `done(questions)` is told when the reading
 * has ended, with questions that can now be asked.
 */
export async function watchReading(words, done) {
  const reading = document.getElementById('reading');
  const line = document.getElementById('reading-line');
  const bar = document.getElementById('reading-bar');
  for (let wasReading = false; ; await new Promise(next => setTimeout(next, 1000))) {
    const status = await look();
    if (!status) continue;
    const isOut = status.state === 'unavailable';
    reading.hidden = status.state !== 'reading' && !isOut;
    bar.hidden = isOut;
    if (isOut) {
      line.textContent = status.problem;
      continue;
    }
    document.getElementById('count').textContent = status.letters;
    if (status.state !== 'reading') {
      if (wasReading) done(status.suggestions);
      return;
    }
    wasReading = true;
    line.textContent = words('chat.reading', status.read, status.total);
    bar.max = Math.max(1, status.total);
    bar.value = status.read;
  }
}

/** Null while the service is out of reach: the last line shown stays. */
async function look() {
  try {
    return await (await fetch('/status')).json();
  } catch {
    return null;
  }
}
