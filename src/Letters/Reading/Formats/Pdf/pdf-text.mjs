// Reads PDF files handed in on standard input and answers with where each piece of their text stands. Run by NodeChild.cs.
//
// Both ways a message is a frame: its length and a number (4 bytes each, big-endian), then that many bytes. A request is a PDF file
// and carries a number of its own; every frame of the answer repeats it. The answer is JSON, one frame for the document, one for
// each page, one for each embedded file, followed by a frame of its bytes, and one that ends it. The first frame of all, number 0,
// says that the process is ready.
import { readSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

// A file that keeps this thread busy for ever must not outlive the program that asked: another thread looks whether it lives.
const parent = process.ppid;
new Worker(
  `setInterval(() => {
    try { if (process.ppid === ${parent} && process.kill(${parent}, 0)) return; } catch { }
    process.kill(process.pid, "SIGKILL");
  }, 1000);`,
  { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 } });

// What pdf.js draws with in a browser; it looks for them when it is loaded, though text needs none of them.
globalThis.DOMMatrix = class { };
globalThis.ImageData = class { };
globalThis.Path2D = class { };
// Nothing is fetched, and nothing but frames is written to standard output.
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) delete globalThis[name];
const silent = () => { };
Object.assign(console, { log: silent, info: silent, warn: silent, debug: silent, trace: silent });

const folder = new URL("./", import.meta.url);
const { getDocument, VerbosityLevel } = await import(new URL("pdf.mjs", folder));
const documentOptions = {
  verbosity: VerbosityLevel.ERRORS,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  stopAtErrors: false,
  // Pictures hold no text: those larger than a pixel are skipped unread.
  maxImageSize: 1,
  cMapUrl: fileURLToPath(new URL("cmaps/", folder)),
  cMapPacked: true,
  standardFontDataUrl: fileURLToPath(new URL("standard_fonts/", folder)),
};

const clock = new Int32Array(new SharedArrayBuffer(4));

/** Reads from or writes to a pipe, waiting where it is empty or full: Node may have set it not to wait by itself. */
function piped(readOrWrite) {
  for (;;) {
    try {
      return readOrWrite();
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(clock, 0, 0, 2);
    }
  }
}

function readExactly(length) {
  const bytes = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const more = piped(() => readSync(0, bytes, read, length - read, null));
    // The other end is closed: whoever asked is gone.
    if (more === 0) process.exit(0);
    read += more;
  }
  return bytes;
}

function writeFrame(number, bytes) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes.length, 0);
  head.writeUInt32BE(number, 4);
  for (const part of [head, bytes])
    for (let written = 0; written < part.length;) written += piped(() => writeSync(1, part, written));
}

const answer = (number, message) => writeFrame(number, Buffer.from(JSON.stringify(message)));

/** Which of the page's fonts are bold, which only the list of its drawing operations tells. */
async function learnFonts(page, items, fonts) {
  const unknown = [...new Set(items.map(item => item.fontName))].filter(name => !fonts.has(name));
  if (unknown.length === 0) return;
  try {
    await page.getOperatorList({ annotationMode: 0 });
  } catch {
    // A page whose pictures cannot be drawn may still be read; its fonts are then taken for ordinary ones.
  }
  for (const name of unknown) {
    const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const isBold = font !== null && (font.bold === true || font.black === true || /bold|black|heavy|semibold/i.test(font.name ?? ""));
    fonts.set(name, isBold);
  }
}

const finite = number => Number.isFinite(number) ? Math.round(number * 1000) / 1000 : 0;

async function answerPage(number, document, pageNumber, fonts) {
  const page = await document.getPage(pageNumber);
  const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  await learnFonts(page, items, fonts);
  answer(number, {
    kind: "page",
    box: page.view.map(finite),
    items: items.filter(item => item.str.length > 0).map(item => ({
      // A broken font may give half a character, which no JSON reader takes.
      text: item.str.toWellFormed(),
      at: item.transform.map(finite),
      width: finite(item.width),
      bold: fonts.get(item.fontName) ?? false,
      rtl: item.dir === "rtl",
    })),
  });
  page.cleanup();
}

async function answerDocument(number, bytes) {
  let pageNumber = 0;
  let task = null;
  let last = { kind: "end" };
  try {
    task = getDocument({ ...documentOptions, data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) });
    const document = await task.promise;
    answer(number, { kind: "document", pages: document.numPages });
    const fonts = new Map();
    for (pageNumber = 1; pageNumber <= document.numPages; pageNumber++) await answerPage(number, document, pageNumber, fonts);
    pageNumber = 0;
    for (const file of Object.values(await document.getAttachments() ?? {})) {
      const content = Buffer.from(file.content ?? []);
      answer(number, { kind: "file", name: String(file.filename ?? "").toWellFormed() });
      writeFrame(number, content);
    }
  } catch (error) {
    const kind = error?.name === "PasswordException" ? "password" : error instanceof RangeError && /alloc/i.test(error.message) ? "memory" : "damaged";
    last = { kind, page: pageNumber };
  }
  try {
    await task?.destroy();
  } catch {
    // What cannot be tidied up does not change what was read.
  }
  // Only now: what tidying up costs is on this file's time, not on the next one's.
  answer(number, last);
}

// What pdf.js leaves behind unhandled belongs to a file that has its answer already, or will run out of time.
process.on("unhandledRejection", silent);
answer(0, { kind: "ready" });
for (;;) {
  const head = readExactly(8);
  await answerDocument(head.readUInt32BE(4), readExactly(head.readUInt32BE(0)));
}
