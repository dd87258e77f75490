// Kills the program while it reads letters in, again and again, and proves after each time that a whole run mends everything:
// node tests/load/kills.mjs PROGRAM SEQUENCES [SEED]
// PROGRAM is the built BotService. Each sequence adds, changes and deletes files, starts one or two runs of `ingest`, kills them
// with SIGKILL after a random time, then runs `ingest` whole and asks `ingest --verify` for the digests of the index and of one
// made anew. Ends with one line, and exit code 1 where any two digests differ.
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [program, sequences = '1000', seed = '1'] = process.argv.slice(2);
if (!program) {
  console.error('usage: node tests/load/kills.mjs PROGRAM SEQUENCES [SEED]');
  process.exit(2);
}

let state = Number(seed) >>> 0;
// Mulberry32: the same seed gives the same files and the same moments.
function random(below) {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % below;
}

const work = mkdtempSync(join(tmpdir(), 'letters-kills-'));
const letters = join(work, 'letters');
mkdirSync(letters);
const env = { ...process.env, Letters__Data: join(work, 'data'), DOTNET_TieredPGO: '0' };

function start(...args) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stdout.on('data', data => said.push(data));
  child.stderr.on('data', data => said.push(data));
  const ended = new Promise(resolve => child.on('close', code => resolve({ code, said: Buffer.concat(said).toString() })));
  return { child, ended };
}

const words = ['strait', 'harbour', 'convoy', 'mission', 'protest', 'cargo', 'inspection', 'note', 'Council', 'vessel'];
function text() {
  const sentence = () => `The ${words[random(10)]} of the ${words[random(10)]} was ${random(2) ? 'closed' : 'opened'} on ${1 + random(28)} May 2031.`;
  return `No. ${1000 + random(9000)}\n\n${1 + random(28)} May 2031\n\nExcellency,\n\n` +
    Array.from({ length: 1 + random(6) }, () => Array.from({ length: 1 + random(4) }, sentence).join(' ')).join('\n\n');
}

function change() {
  for (let n = 1 + random(6); n > 0; n--) {
    const file = join(letters, `${random(40)}.txt`);
    if (random(3) === 0) rmSync(file, { force: true });
    else writeFileSync(file, random(20) === 0 ? Buffer.from([0, 1, 2, 3]) : text());
  }
}

let killed = 0, differing = 0, longest = 600;
for (let i = 0; i < Number(sequences); i++) {
  change();
  const runs = Array.from({ length: 1 + (random(4) === 0) }, () => start('ingest', letters));
  await Promise.all(runs.map(async run => {
    const timer = setTimeout(() => { run.child.kill('SIGKILL'); killed++; }, random(longest));
    await run.ended;
    clearTimeout(timer);
  }));
  const begun = Date.now();
  const whole = await start('ingest', letters).ended;
  longest = Math.max(200, Math.round(0.8 * longest + 0.2 * 1.1 * (Date.now() - begun)));
  const proof = await start('ingest', '--verify', letters).ended;
  if (proof.code !== 0) {
    differing++;
    console.log(`sequence ${i}: ${whole.said}\n${proof.said}`);
  }
  if ((i + 1) % 50 === 0) console.log(`${i + 1} sequences, ${killed} killed, ${differing} differing, ${readdirSync(letters).length} files`);
}
rmSync(work, { recursive: true, force: true });
console.log(`${sequences} sequences, ${killed} runs killed, ${differing} ended in another digest than a clean rebuild`);
process.exit(differing ? 1 : 0);
