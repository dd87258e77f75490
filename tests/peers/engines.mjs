// Each peer as its own documentation sets it up for prose: build(documents) gives ask(question), which gives at most ten ids, best first.
import { createRequire } from "node:module";
import Database from "better-sqlite3";
import lunr from "lunr";
import MiniSearch from "minisearch";
import bm25 from "wink-bm25-text-search";
import wink from "wink-nlp-utils";

const DEPTH = 10;

const versionOf = (name) => createRequire(import.meta.url)(`./node_modules/${name}/package.json`).version;

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// minisearch and FTS5 come without stop words; the question is rid of those lunr knows, question words among them. A question of
// nothing else is asked as it is.
const tellingWordsOf = (question) => {
  const words = wordsOf(question);
  const telling = words.filter((word) => lunr.stopWordFilter(word) !== undefined);
  return telling.length > 0 ? telling : words;
};

const miniSearch = (searchOptions) => (documents) => {
  const index = new MiniSearch({ fields: ["title", "text"], searchOptions });
  index.addAll(documents);
  return (question) => index.search(tellingWordsOf(question).join(" ")).slice(0, DEPTH).map((hit) => hit.id);
};

export const engines = [
  { name: `minisearch ${versionOf("minisearch")}`, build: miniSearch({}) },
  // The options its readme begins with.
  {
    name: `minisearch ${versionOf("minisearch")}, title ×2, prefix, fuzzy .2`,
    build: miniSearch({ boost: { title: 2 }, prefix: true, fuzzy: 0.2 }),
  },
  {
    // Its own trimmer, stop words and stemmer. Its tokenizer leaves punctuation on the words of a question: they are given without.
    name: `lunr ${versionOf("lunr")}`,
    build: (documents) => {
      const index = lunr(function () {
        this.ref("id");
        this.field("title");
        this.field("text");
        for (const document of documents) this.add(document);
      });
      return (question) =>
        index.query((query) => query.term(lunr.tokenizer(wordsOf(question).join(" ")))).slice(0, DEPTH).map((hit) => hit.ref);
    },
  },
  {
    // The weights of its readme; the tasks of wink-nlp-utils it is documented with, stop words among them.
    name: `wink-bm25-text-search ${versionOf("wink-bm25-text-search")}, wink-nlp-utils ${versionOf("wink-nlp-utils")}`,
    build: (documents) => {
      const engine = bm25();
      engine.defineConfig({ fldWeights: { title: 1, text: 2 } });
      engine.definePrepTasks([
        wink.string.lowerCase, wink.string.removeExtraSpaces, wink.string.tokenize0,
        wink.tokens.propagateNegations, wink.tokens.removeWords, wink.tokens.stem,
      ]);
      for (const { id, title, text } of documents) engine.addDoc({ title, text }, id);
      engine.consolidate();
      return (question) => engine.search(question, DEPTH).map(([id]) => id);
    },
  },
  {
    name: `SQLite ${new Database(":memory:").prepare("select sqlite_version()").pluck().get()} FTS5, porter (better-sqlite3 ${versionOf("better-sqlite3")})`,
    build: (documents) => {
      const database = new Database(":memory:");
      database.exec("create virtual table documents using fts5(id unindexed, title, text, tokenize = 'porter unicode61')");
      const insert = database.prepare("insert into documents values (:id, :title, :text)");
      database.transaction(() => documents.forEach((document) => insert.run(document)))();
      const select = database.prepare(`select id from documents where documents match ? order by rank limit ${DEPTH}`).pluck();
      return (question) => select.all(tellingWordsOf(question).map((word) => `"${word}"`).join(" OR "));
    },
  },
];
