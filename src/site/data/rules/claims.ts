import type { Claim, ClaimFile } from "../../../kit/claim.ts";
import type { Dataset } from "../../../kit/dataset.ts";
import { type Fault, linesOf } from "./faults.ts";

/** Units of the numbers that articles print. */
const UNITS = new Set(
  [
    "share|times|tokens|words|characters|words per token|tokens per word|tokens per second|tokens per day|tokens per week",
    "tokens per month|USD|CNY|USD per day|USD per month|USD per year|USD per million tokens|CNY per million tokens|USD per kWh",
    "CNY per kWh|W|kW|MW|GW|TW|kWh|MWh|TWh|PFLOPS|operations per second|parameters|nm|km|seconds|milliseconds|hours|days|weeks",
    "months|years|places|companies|models|US grids|processors|layers|stars|subtasks|components|downloads|regions|hubs|reasons",
    "initiatives|people",
  ].flatMap((line) => line.split("|")),
);
/** No article has more paragraphs under one heading. */
const PARAGRAPHS = 60;

const MAGNITUDES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  t: 1e12,
  quadrillion: 1e15,
};
const NUMBER = /(\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s*(thousand|million|billion|trillion|quadrillion|bn|[kmbt])(?![a-z]))?\s*(%|percent|per cent)?/gi;

/** Numbers that are written as words, longest first: with the range that vague ones stand for. */
const WORDS: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/order of magnitude/i, 10, 10],
  [/hundreds of billions/i, 1e11, 9e11],
  [/hundreds of millions/i, 1e8, 9e8],
  [/one quadrillion/i, 1e15, 1e15],
  [/dozens/i, 24, 96],
  [/dozen/i, 12, 12],
  [/two decades/i, 20, 20],
  [/several/i, 2, 9],
  [/second or two/i, 1, 2],
  [/quarter/i, 0.25, 0.25],
  [/tenth/i, 0.1, 0.1],
  [/half|double/i, 0.5, 2],
  [/equivalent of the/i, 1, 1],
  ..."one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, i) => [new RegExp(`\\b${word}\\b`, "i"), i + 1, i + 1] as const),
];

/** Reads the numbers in an article’s words, "12.96 trillion" as 1.296e13 and "40%" as 0.4; each as what it can mean at least and at most. */
export function numbersIn(written: string): readonly (readonly [least: number, most: number])[] {
  const digits = [...written.matchAll(NUMBER)].flatMap(([, number = "", magnitude = "", percent]) => {
    const value = Number(number.replaceAll(",", "")) * (MAGNITUDES[magnitude.toLowerCase()] ?? 1) * (percent ? 0.01 : 1);
    return [[value, value] as const];
  });
  return [...digits, ...WORDS.filter(([words]) => words.test(written)).map(([, least, most]) => [least, most] as const)];
}

/** Tells whether an article’s words say a value, to a rounding of binary numbers. */
const says = (written: string, value: number): boolean =>
  numbersIn(written).some(([least, most]) => value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9));

function figureFaults({ id, figures, locator }: Claim): Fault[] {
  const far =
    locator.paragraph > PARAGRAPHS ? [{ path: [id, "locator", "paragraph"], rule: `expected at most ${PARAGRAPHS}, got ${locator.paragraph}` }] : [];
  return figures.reduce<Fault[]>((faults, { value, high, unit, asWritten }, i) => {
    const at = (key: string, rule: string): Fault => ({ path: [id, "figures", i, key], rule });
    if (!UNITS.has(unit)) faults.push(at("unit", `not in the list of units: ${JSON.stringify(unit)}`));
    if (!says(asWritten, value)) faults.push(at("value", `expected a number in ${JSON.stringify(asWritten)}, got ${value}`));
    if (high !== undefined && !says(asWritten, high)) faults.push(at("high", `expected a number in ${JSON.stringify(asWritten)}, got ${high}`));
    return faults;
  }, far);
}

/** Lists claims whose figures or place a version changes without naming the claim in `changes`. */
function silent(previous: ClaimFile, next: ClaimFile): Fault[] {
  const before = new Map(previous.claims.map((claim) => [claim.id, claim]));
  const said = next.changes.map(({ note }) => note).join("\n");
  const facts = ({ figures, locator }: Claim): string => JSON.stringify([figures, locator]);
  const changed = next.claims.filter((claim) => facts(before.get(claim.id) ?? claim) !== facts(claim) && !said.includes(claim.id));
  const now = new Set(next.claims.map(({ id }) => id));
  const gone = previous.claims.filter(({ id }) => !now.has(id) && !said.includes(id));
  return [...changed, ...gone].map(({ id }) => ({ path: ["changes"], rule: `expected an entry that names ${id}, whose figures or place changed` }));
}

/**
 * Lists what the newest files of claims break: units of one list, numbers that the article’s words say, places that exist, changes that are told.
 * @param files sound claim files by path
 */
export function claimFaults(files: Readonly<Record<string, ClaimFile>>): readonly string[] {
  const paths = Object.keys(files).sort();
  return paths.flatMap((path, i) => {
    const folder = path.slice(0, -15);
    if (paths[i + 1]?.startsWith(folder)) return [];
    const file = files[path] as ClaimFile;
    const before = paths[i - 1]?.startsWith(folder) ? files[paths[i - 1] ?? ""] : undefined;
    return linesOf(path, [...file.claims.flatMap(figureFaults), ...(before ? silent(before, file) : [])]);
  });
}

/** Lists the claims that rows name, in a field `claim` or `claims`, and that do not exist. */
export const lostClaims = (datasets: readonly Dataset[], known: ReadonlyMap<string, unknown>): readonly string[] =>
  datasets.flatMap(({ id, rows, version }) => {
    const faults = rows.flatMap((row, i) =>
      ["claim", "claims"].flatMap((field) =>
        [row[field] ?? []]
          .flat()
          .filter((name) => typeof name === "string" && /^S\d/.test(name) && !known.has(name))
          .map((name) => ({ path: ["rows", i, field], rule: `expected the id of a claim, got ${JSON.stringify(name)}` })),
      ),
    );
    return linesOf(`data/${id}/${version}.json`, faults);
  });
