import { tell } from './notice.js';

/**
 * What becomes of files that are dropped on the page or pasted into it. Left to itself the browser would leave the page to show a
 * dropped file, and the conversation with it.
 *   frame  the element with the chat
 *   words  from words.js
 *   take   (files) puts them into the send box; null where the service takes no files, and that is said
 */
export function watchFiles(frame, words, take) {
  window.ondragover = event => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  window.ondrop = event => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    receive([...event.dataTransfer.files]);
  };
  frame.onpaste = event => {
    // Words copied from an office program come with a picture of themselves: they are words.
    if (!carriesFiles(event.clipboardData) || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    receive([...event.clipboardData.files]);
  };

  function receive(files) {
    if (take) take(files);
    else tell(frame, words('chat.files'), words);
  }
}

const carriesFiles = data => data?.types.includes('Files') === true;
