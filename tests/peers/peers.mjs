// Asks other search libraries the questions of `BotService eval --beir` and prints one table in Markdown.
// node peers.mjs [--every N] [--qrels-add N] BEIR_DIR [MORE_CORPUS…]
//   --every N       ask every Nth question only, where all take too long
//   --qrels-add N   take the document ids of the qrels, which must be whole numbers, as N higher: for a collection that counts
//                   its documents from another number in the qrels than in the corpus
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { engines } from "./engines.mjs";

const { values, positionals: [folder, ...moreCorpora] } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" }, "qrels-add": { type: "string", default: "0" } },
});
const [every, qrelsAdd] = [Number(values.every), Number(values["qrels-add"])];
if (folder === undefined || !Number.isInteger(every) || every < 1 || !Number.isInteger(qrelsAdd)) {
  console.error("Expected: node peers.mjs [--every N] [--qrels-add N] BEIR_DIR [MORE_CORPUS…], both N whole numbers, the first 1 or more.");
  process.exit(2);
}

const linesOf = (file) => readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "");
const jsonOf = (file) => linesOf(file).map((line) => JSON.parse(line));

/** By query, then by document: how relevant it is; grades of 0 are left out. */
function gradesOf(file) {
  const grades = new Map();
  for (const [query, document, grade] of linesOf(file).map((line) => line.split("\t"))) {
    if (!(Number(grade) > 0)) continue; // The heading line, too.
    const id = qrelsAdd === 0 ? document : String(Number(document) + qrelsAdd);
    grades.set(query, (grades.get(query) ?? new Map()).set(id, Number(grade)));
  }
  return grades;
}

// The measures as BotService defines them: see Letters.Evaluation.Ranking.
const recall = (ids, grades, depth) => ids.slice(0, depth).filter((id) => grades.has(id)).length / grades.size;
const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
const ndcg = (ids, grades) => gain(ids.map((id) => grades.get(id) ?? 0)) / gain([...grades.values()].sort((a, b) => b - a));

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percentile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1];
const fraction = (number) => number.toFixed(3).replace(/^0/, "");

// Of CPU, not of the clock: a busy machine makes less of a difference.
const millisecondsSince = (usage) => {
  const { user, system } = process.cpuUsage(usage);
  return (user + system) / 1000;
};

const documents = [join(folder, "corpus.jsonl"), ...moreCorpora].flatMap(jsonOf)
  .map(({ _id, title, text }) => ({ id: _id, title: title ?? "", text }));
const grades = gradesOf(join(folder, "qrels", "test.tsv"));
const queries = jsonOf(join(folder, "queries.jsonl")).filter(({ _id }) => grades.has(_id))
  .filter((_, at) => at % every === 0);
if (queries.length === 0) {
  console.error(`${folder}: none of the queries has a relevant document in qrels/test.tsv, so nothing can be measured.`);
  process.exit(1);
}

console.log(`${documents.length} documents, ${queries.length} questions\n`);
console.log("| | R@1 | R@5 | nDCG@10 | CPU ms a question, p50 | p95 | CPU s to build |\n| --- | --: | --: | --: | --: | --: | --: |");
for (const { name, build } of engines) {
  const began = process.cpuUsage();
  const ask = build(documents);
  const built = millisecondsSince(began);
  const outcomes = queries.map(({ _id, text }) => {
    const asked = process.cpuUsage();
    const ids = ask(text);
    return { ms: millisecondsSince(asked), ids, grades: grades.get(_id) };
  });
  const recallAt = (depth) => (100 * mean(outcomes.map((outcome) => recall(outcome.ids, outcome.grades, depth)))).toFixed(1);
  const ms = outcomes.map((outcome) => outcome.ms);
  console.log(`| ${[
    name, recallAt(1), recallAt(5), fraction(mean(outcomes.map((outcome) => ndcg(outcome.ids, outcome.grades)))),
    percentile(ms, 0.5).toFixed(2), percentile(ms, 0.95).toFixed(2), (built / 1000).toFixed(1),
  ].join(" | ")} |`);
}
