import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How much a generated corpus holds, on top of the project's own. */
export interface Size {
  readonly chapters: number;
  readonly datasets: number;
  /** Rows of the largest datasets, one in twenty; the others have a tenth, a hundredth or a thousandth of it. */
  readonly rows: number;
  /** Whether every dataset has that many. */
  readonly even: boolean;
  readonly claims: number;
}

const DAY = "2026-11-22";
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
const put = (path: string, text: string): void => {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
};

/** Rows of one dataset. */
const rowsOf = ({ rows, even }: Size, i: number): number => (even || i % 20 === 0 ? rows : Math.max(10, Math.round(rows / 10 ** (1 + (i % 3)))));

function dataset(i: number, rows: number): unknown {
  const field = (name: string, type: string, unit?: string) => ({
    name,
    type,
    ...(unit ? { unit } : {}),
    description: `The ${name} of row and column.`,
  });
  return {
    title: `Generated series ${i}`,
    description: `Numbers made to measure how the site grows, series ${i}. They mean nothing.`,
    version: DAY,
    asOf: "2026-11",
    licence: { name: "MIT" },
    grade: "C",
    sources: ["our-assumption-generated"],
    primaryKey: ["id"],
    fields: [
      field("id", "string"),
      field("day", "date"),
      field("tokens", "integer", "tokens"),
      field("share", "number", "1"),
      field("note", "string"),
    ],
    rows: Array.from({ length: rows }, (_, row) => ({
      id: `r-${row}`,
      day: "2026-11-01",
      tokens: (row * 7919) % 1_000_003,
      share: ((row * 31) % 997) / 997,
      note: row % 3 === 0 ? null : `Row ${row}`,
    })),
    changes: [{ kind: "first", note: "First version." }],
    notes: ["Generated."],
  };
}

const SYLLABLES = "ba co di fu ga he ki lo ma ne pa ri so tu va we ya zo ster lin mer tal dor ven".split(" ");
/** Words as various as a language's, the same for the same numbers: text that repeats itself would be packed too well. */
const wordOf = (seed: number): string => {
  const at = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return [at, at >>> 7, at >>> 14]
    .slice(0, 2 + (at % 2))
    .map((each) => SYLLABLES[each % SYLLABLES.length])
    .join("");
};
const words = (chapter: number, part: number): string =>
  Array.from({ length: 8 }, (_, i) => {
    const from = ((chapter * 5 + part) * 8 + i) * 12;
    return `Sentence of ${Array.from({ length: 12 }, (_, at) => wordOf(Math.floor(((from + at) * (from + at + 7)) % 8191))).join(" ")}.`;
  }).join(" ");

/** @param number its place in the book */
function chapter(i: number, number: number, datasets: number, claim: string | undefined): string {
  const set = i % Math.max(1, datasets);
  const parts = Array.from({ length: 5 }, (_, part) => {
    const marked = claim && part === 0 ? ` It says <Claim id="${claim}">something</Claim>.` : "";
    const bound = datasets > 0 ? ` The count is <Num dataset="generated-${set}" row="r-${part}" field="tokens" />.` : "";
    return `## Part ${"abcde"[part]} of chapter ${number}\n\n${words(i, part)}${marked}${bound}\n`;
  });
  return (
    `---\nnumber: ${number}\ntitle: Generated chapter ${number}\nquestion: How does chapter ${number} fare?\ndescription: A chapter made to ` +
    `measure how the site grows.\nanswer: It is made, not told.\n---\n\n${parts.join("\n")}`
  );
}

const PER_ARTICLE = 900;
const CLAIMS_A_PARAGRAPH = 20;

function claimFile(article: number, from: number, count: number, topics: readonly string[]) {
  const id = `S${article}`;
  return {
    version: DAY,
    article: { id, title: `Generated article ${article}`, titled: true, by: null, dated: null, url: null, note: "Generated." },
    claims: Array.from({ length: count }, (_, i) => ({
      id: `${id}-${String(i + 1).padStart(3, "0")}`,
      locator: { heading: null, paragraph: 1 + Math.floor(i / CLAIMS_A_PARAGRAPH) },
      paraphrase: `Generated claim ${from + i} states a number that nothing tests.`,
      topic: topics[(from + i) % topics.length] ?? "other",
      kind: "figure",
      figures: [{ value: from + i, unit: "tokens", asWritten: `${from + i} tokens` }],
      recorded: { verdict: "unverified", reason: `Claim ${from + i} is generated.`, wouldSettle: "Nothing." },
      related: [],
    })),
    changes: [{ kind: "first", note: "First version." }],
  };
}

/** Writes chapters, datasets and claims into a copy of the project, beside its own. */
export function writeCorpus(folder: string, size: Size): void {
  const sources = join(folder, "data/sources.json");
  const known = JSON.parse(readFileSync(sources, "utf8")) as Record<string, unknown>;
  const made = { title: "Generated numbers", publisher: null, url: null, licence: null, retrieved: null };
  writeFileSync(
    sources,
    json(Object.fromEntries(Object.entries({ ...known, "our-assumption-generated": made }).sort(([a], [b]) => (a < b ? -1 : 1)))),
  );
  const rules = join(folder, "data/rules.json");
  const own = JSON.parse(readFileSync(rules, "utf8")) as { readonly datasets: object };
  const generated = { fresh: { days: null, why: "Generated numbers do not age." }, terms: ["mit"] };
  const added = Array.from({ length: size.datasets }, (_, i) => [`generated-${i}`, generated] as const);
  writeFileSync(rules, json({ ...own, datasets: { ...own.datasets, ...Object.fromEntries(added) } }));
  for (let i = 0; i < size.datasets; i += 1) put(join(folder, `data/generated-${i}/${DAY}.json`), json(dataset(i, rowsOf(size, i))));
  const book = readdirSync(join(folder, "content")).filter((name) => /^\d+-/.test(name)).length;
  for (let i = 0; i < size.chapters; i += 1) {
    const claim = size.claims > 0 ? `S10-${String(1 + (i % Math.min(PER_ARTICLE, size.claims))).padStart(3, "0")}` : undefined;
    const number = book + 1 + i;
    put(join(folder, `content/${number}-generated-chapter-${i}.mdx`), chapter(i, number, size.datasets, claim));
  }
  const titles = (JSON.parse(readFileSync(join(folder, "data/claims/topics.json"), "utf8")) as { topics: Record<string, { title: string }> }).topics;
  const topics = Object.keys(titles);
  const verdicts: unknown[] = [];
  for (let article = 10, from = 0; from < size.claims; article += 1, from += PER_ARTICLE) {
    const file = claimFile(article, from, Math.min(PER_ARTICLE, size.claims - from), topics);
    put(join(folder, `data/claims/s${article}/${DAY}.json`), json(file));
    for (const { id: claim, topic } of file.claims)
      verdicts.push({
        claim,
        article: file.article.id,
        articleTitle: file.article.title,
        topic,
        topicTitle: titles[topic]?.title,
        verdict: "unverified",
        basis: "recorded",
      });
  }
  if (verdicts.length > 0) addVerdicts(folder, verdicts);
}

/** The released verdicts must be those of the ledger, claim by claim. */
function addVerdicts(folder: string, rows: readonly unknown[]): void {
  const versions = join(folder, "data/verdicts");
  const newest = join(versions, readdirSync(versions).sort().at(-1) ?? "");
  const file = JSON.parse(readFileSync(newest, "utf8")) as { readonly rows: readonly unknown[] };
  writeFileSync(newest, json({ ...file, rows: [...file.rows, ...rows] }));
}
