import { parse as parseYaml } from "yaml";
import { DataError } from "../../kit/dataset.ts";
import { instead } from "../../kit/did-you-mean.ts";
import { parseQuery } from "../../kit/state.ts";
import { isChapter, isTerm, splitText, type Texts } from "../data/text-files.ts";
import { shortFault } from "../ledger/claim-shorts.ts";
import { ledgerEntry } from "../ledger/ledger.ts";
import { saysOf } from "../ledger/who-says.ts";
import { figureOf, figureView } from "../registry.ts";
import { ALLOWED, bareNumbers, quantityOf } from "./bare-numbers.ts";
import { boundNumber } from "./bound-number.ts";
import { type Attributes, bindingOf } from "./mdx.ts";
import { BOUND, type ReadText, type Stretch } from "./read-text.ts";

/** A mistake at a line of a text. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** Names against which the words of a text are checked. */
export interface Known {
  /** Ids of the glossary's terms. */
  readonly terms: readonly string[];
  /** Ids of the chapters. */
  readonly chapters: readonly string[];
  /** Words that may hold a number. */
  readonly names: readonly string[];
}

/** Returns a required attribute. @throws DataError if it is missing or empty */
function needed(attributes: Attributes, key: string): string {
  const value = attributes[key];
  if (!value) throw new DataError(`${key} is missing; write ${key}="…"`);
  return value;
}

function refuseUnknown(what: string, id: string, known: readonly string[]): void {
  if (!known.includes(id)) throw new DataError(`unknown ${what} ${JSON.stringify(id)}; ${instead(id, known)}`);
}

/** Refuses a state, written as in an address, that a figure cannot take. @throws DataError */
function checkState(figure: string, set: string): void {
  const { controls } = figureView(figure);
  const { faults } = parseQuery(set, controls);
  for (const key of new URLSearchParams(set).keys()) refuseUnknown(`control of figure ${figure}`, key, Object.keys(controls));
  if (faults.length > 0) throw new DataError(`figure ${figure}: ${faults.join(" ")}`);
}

/** Refuses a number in words that stand in an attribute, where none can be bound. @throws DataError */
function refuseNumbers(text: string, names: readonly string[]): void {
  const [number] = bareNumbers(text, names);
  if (number) throw new DataError(`bare number ${number} in “${text}”; say it without, or below, where <Num> can bind it`);
}

type Rule = (attributes: Attributes, known: Known) => void;
const anything: Rule = () => {};

/** Components of chapters and of pages beside the book, with the names and values that each must resolve. */
const ANYWHERE: Readonly<Record<string, Rule>> = {
  Claim: (attributes) => {
    const fault = shortFault(ledgerEntry(needed(attributes, "id")), "leans" in attributes);
    if (fault) throw new DataError(fault);
  },
  Figure: (attributes) => void figureOf(needed(attributes, "id")),
  Note: anything,
  Num: (attributes) => void boundNumber(bindingOf(attributes)),
  See: (attributes) => checkState(needed(attributes, "figure"), needed(attributes, "set")),
  Term: (attributes, { terms }) => refuseUnknown("term of content/glossary", needed(attributes, "id"), terms),
};
/** Components that chapters may use. */
export const IN_CHAPTERS: Readonly<Record<string, Rule>> = {
  ...ANYWHERE,
  Answer: (attributes, { names }) => refuseNumbers(needed(attributes, "says"), names),
  Ask: (attributes, { names }) => refuseNumbers(needed(attributes, "question"), names),
  HubCards: anything,
  So: anything,
  Tokenizer: anything,
  WhoSays: (attributes) => void saysOf(ledgerEntry(needed(attributes, "claim"))),
};
/** Components that pages beside the book may use. */
export const IN_PAGES: Readonly<Record<string, Rule>> = {
  ...ANYWHERE,
  Report: anything,
  SizeOf: (attributes) => void needed(attributes, "path"),
};
/** Components that the home page may use. */
export const ON_HOME: Readonly<Record<string, Rule>> = {
  AllClaims: anything,
  Band: anything,
  Finding: (attributes, { chapters, names }) => {
    boundNumber({ figure: needed(attributes, "figure"), value: needed(attributes, "value"), set: attributes.set ?? "" });
    refuseNumbers(needed(attributes, "label"), names);
    refuseUnknown("chapter", needed(attributes, "chapter"), chapters);
    ledgerEntry(needed(attributes, "claim"));
  },
  Findings: anything,
  Num: ANYWHERE.Num ?? anything,
  Opening: anything,
  Questions: anything,
};

/** Gives the components of a text by its path. */
const rulesOf = (path: string): Readonly<Record<string, Rule>> =>
  isChapter(path) ? IN_CHAPTERS : path === "content/pages/home.mdx" ? ON_HOME : IN_PAGES;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Says what is wrong with a component, or null. */
function componentFault(path: string, name: string, attributes: Attributes, known: Known): string | null {
  const rules = rulesOf(path);
  if (/^[a-z]/.test(name)) {
    const classes = (attributes.class ?? attributes.className ?? "").split(/\s+/);
    return classes.includes("num") ? `<${name} class="num"> leads to no data; bind the number by <Num>` : null;
  }
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  try {
    if (!rule) refuseUnknown("component", name, Object.keys(rules));
    rule?.(attributes, known);
    return null;
  } catch (error) {
    return error instanceof DataError ? error.message : `<${name}>: ${messageOf(error)}`;
  }
}

/** Lists the figures of a claim as its article prints them; null for an unknown claim, which its component reports. */
function printedBy(claim: string): readonly string[] | null {
  try {
    return ledgerEntry(claim).claim.figures.map((figure) => figure.asWritten);
  } catch {
    return null;
  }
}

/** Letters of a text that are shown on each side of a mistake in it. */
const AROUND = 40;

function around(text: string, at: string): string {
  const from = text.indexOf(at);
  const [start, end] = [Math.max(0, from - AROUND), from + at.length + AROUND];
  return `“${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}”`;
}

/** Finds the numbers of a stretch that are neither bound nor allowed nor, in a claim's words, printed by its article. */
function numberFaults({ text, claim }: Stretch, names: readonly string[]): readonly string[] {
  const asWritten = claim === null ? [] : printedBy(claim);
  if (asWritten === null) return [];
  const printed = asWritten.flatMap((figure) => bareNumbers(figure, [])).map((number) => number.toLowerCase());
  const values = printed.map(quantityOf);
  const remedy =
    claim === null ? `bind it by <Num>, or give its reason in ${ALLOWED}` : `claim ${claim} prints ${asWritten.join(", ") || "no figure"}`;
  return bareNumbers(text, names)
    .filter((number) => !printed.includes(number.toLowerCase()) && !values.includes(quantityOf(number)))
    .map((number) => `bare number ${number} in ${around(text.replaceAll(BOUND, "…"), number)}; ${remedy}`);
}

/**
 * Finds the mistakes in a chapter or page, line by line: ids, values and states of its components, numbers that are bound to nothing, links that lead
 * nowhere and pictures from other hosts.
 * @param linkFault says what is wrong with a link, or null
 */
export function textFaults(path: string, text: ReadText, known: Known, linkFault: (address: string) => string | null): readonly Fault[] {
  const at = (line: number, what: string | null): readonly Fault[] => (what === null ? [] : [{ path, line, what }]);
  return [
    ...text.uses.flatMap(({ name, line, attributes, inside }) => [
      ...at(line, componentFault(path, name, attributes, known)),
      ...at(line, name === "Num" && inside ? `<Num> in ${inside}: a number leads to where it comes from, so it stands before or after` : null),
    ]),
    ...text.stretches.flatMap((stretch) => numberFaults(stretch, known.names).flatMap((what) => at(stretch.line, what))),
    ...text.references.flatMap(({ kind, address, line }) =>
      kind === "link"
        ? at(line, linkFault(address))
        : at(
            line,
            /^(?:https?:)?\/\//.test(address) ? `picture of another host, ${address}; put it into public/ and write its address from there` : null,
          ),
    ),
  ].sort((a, b) => a.line - b.line);
}

/** Finds terms of the glossary that have no meaning, or two. */
export function glossaryFaults(texts: Texts): readonly Fault[] {
  const files = new Map<string, string>();
  return Object.entries(texts)
    .filter(([path]) => isTerm(path))
    .flatMap(([path, source]) => {
      const { yaml, body } = splitText(source);
      const line = yaml.split("\n").findIndex((each) => each.startsWith("term:")) + 2;
      const term = String((parseYaml(yaml) as { readonly term?: unknown }).term);
      const other = files.get(term.toLowerCase());
      files.set(term.toLowerCase(), other ?? path);
      return [
        ...(other ? [{ path, line, what: `${term} has a meaning in ${other} already; keep one of the two files` }] : []),
        ...(body.trim() ? [] : [{ path, line, what: `${term} has no meaning; write one below the second line of hyphens` }]),
      ];
    });
}

/** Finds chapters whose numbers do not run 1, 2, 3 or differ from their files' names. */
export function chapterFaults(texts: ReadonlyMap<string, Pick<ReadText, "front" | "frontLine">>): readonly Fault[] {
  const chapters = [...texts]
    .filter(([path]) => isChapter(path))
    .map(([path, { front, frontLine }]) => ({ path, line: frontLine("number"), number: Number(front.number) }))
    .sort((a, b) => a.number - b.number);
  return chapters.flatMap(({ path, line, number }, i) => {
    const before = chapters[i - 1];
    const named = Number(/\/(\d+)-/.exec(path)?.[1]);
    if (number !== named) return [{ path, line, what: `number ${number}, but the file's name says ${named}` }];
    if (before?.number === number)
      return [{ path, line, what: `number ${number} is that of ${before.path}; give one of them another, in its file's name too` }];
    const next = (before?.number ?? 0) + 1;
    return number === next
      ? []
      : [{ path, line, what: `number ${number} leaves a gap; ${before ? `${before.path} has ${before.number}, so` : ""} ${next} is next` }];
  });
}
