import { checkData } from "../../src/build/check-data.ts";
import { DataError, type Dataset, type Row, type Source, type Value } from "../../src/kit/dataset.ts";
import { dataFiles } from "../../src/site/data/data-files.ts";
import { Datasets } from "../../src/site/data/datasets.ts";
import { textChanges, unnamedChanges } from "../../src/site/data/rules/changes.ts";
import { limitsOf, unitOf } from "../../src/site/data/rules/units.ts";
import { root } from "../support/root.ts";

/**
 * Slips of an editor in the next version of each dataset. The version is well formed and tells its changes, as `npm run data --
 * --changes` writes them:
 * only what its values say can give it away.
 */
export interface Edit {
  readonly kind: string;
  /** Entry of the audit of 23 November that found the kind taken. */
  readonly entry: number;
  readonly dataset: string;
  readonly what: string;
  /** Whether a careful editor would want it stopped. The others are known to pass. */
  readonly stop: boolean;
  /** Tells what the check of the data says; empty if it takes it. */
  readonly verdict: () => string;
}

const NEXT = "2026-12-03";
const files = Object.fromEntries(Object.entries(dataFiles(root)).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
const own = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("data/claims/")));
const datasets = new Datasets(own);
const { rules } = datasets;
const RULES = { "data/rules.json": own["data/rules.json"] ?? "", "data/licences.json": own["data/licences.json"] ?? "" };

type Draft = { -readonly [K in keyof Dataset]: Dataset[K] } & { rows: Row[] };

function said(action: () => unknown): string {
  try {
    action();
    return "";
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
}

/** Only the sources that two versions name: reading all takes longer than all else. */
const sourcesFor = (text: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(datasets.sources).filter(([id]) => text.includes(`"${id}"`))));

/** Writes the next version of a dataset as its file; its changes are told unless they are given. */
function written(before: Dataset, draft: Draft, changes?: Dataset["changes"]): string {
  const { id: _, ...file } = draft;
  const told = changes ?? [...textChanges(before, draft), ...unnamedChanges(before, { ...draft, changes: [] })];
  const added = draft.rows.length > before.rows.length ? [{ kind: "added" as const, note: "More rows." }] : [];
  return JSON.stringify({ ...file, version: NEXT, changes: changes ?? [...told, ...added] });
}

/** Whether versions are judged as a dataset's first, with none before them to compare with. */
let alone = false;

function judge(before: Dataset, change: (draft: Draft) => unknown, changes?: Dataset["changes"]): string {
  const draft = structuredClone(before) as Draft;
  change(draft);
  const { id, version } = before;
  const [old, next] = [own[`data/${id}/${version}.json`] ?? "", written(before, draft, changes)];
  const first = JSON.stringify({ ...JSON.parse(next), changes: [{ kind: "first", note: "First version." }] });
  const versions = alone ? { [`data/${id}/${NEXT}.json`]: first } : { [`data/${id}/${version}.json`]: old, [`data/${id}/${NEXT}.json`]: next };
  const given = { ...RULES, "data/sources.json": sourcesFor(old + next), ...versions };
  return said(() => new Datasets(given));
}

/** Draws the row that is broken: one in the middle, so that neither end is special. */
const rowWith = (rows: readonly Row[], fits: (row: Row) => boolean): number => {
  const from = Math.floor(rows.length / 2);
  const order = rows.map((_, i) => (from + i) % rows.length);
  return order.find((i) => fits(rows[i] as Row)) ?? -1;
};
const put = (draft: Draft, at: number, values: Row): void => {
  draft.rows[at] = { ...draft.rows[at], ...values };
};

function ofDataset(before: Dataset): Edit[] {
  const { id, fields, rows, primaryKey } = before;
  const edits: Edit[] = [];
  const add = (entry: number, kind: string, what: string, change: (draft: Draft) => unknown, stop = true, changes?: Dataset["changes"]): void => {
    edits.push({ kind, entry, dataset: id, what, stop, verdict: () => judge(before, change, changes) });
  };
  /** Breaks one value, where a row has one that fits. */
  const value = (
    entry: number,
    kind: string,
    field: string,
    fits: (value: Value, row: Row) => boolean,
    make: (value: never) => Value,
    stop = true,
  ): void => {
    const at = rowWith(rows, (row) => row[field] !== null && fits(row[field] ?? null, row));
    const old = rows[at]?.[field];
    if (at < 0 || old === undefined) return;
    const to = make(old as never);
    add(entry, kind, `${field} ${JSON.stringify(old)} → ${JSON.stringify(to)}`.slice(0, 90), (draft) => put(draft, at, { [field]: to }), stop);
  };
  const is = (name: string): boolean => fields.some((field) => field.name === name);

  const numbers = fields.filter(({ type, name }) => (type === "number" || type === "integer") && !primaryKey.includes(name));
  for (const field of numbers) {
    const { name, unit = "" } = field;
    const positive = (each: Value): boolean => typeof each === "number" && each > 0;
    if (unit === "degrees east") {
      value(
        81,
        "a longitude of the other sign",
        name,
        (each) => Math.abs(Number(each)) > 1,
        (each: number) => -each,
      );
      const at = rowWith(rows, ({ lon, lat }) => Math.abs(Number(lon) - Number(lat)) > 1);
      add(81, "longitude and latitude swapped", name, (draft) => put(draft, at, { lon: rows[at]?.lat ?? null, lat: rows[at]?.lon ?? null }));
      continue;
    }
    if (unit === "degrees north") continue;
    if (unit === "year") {
      for (const year of [2131, 1026, 20236])
        value(
          82,
          `the year ${year}`,
          name,
          () => true,
          () => year,
        );
      continue;
    }
    value(79, "a value ten times as large", name, positive, (each: number) => each * 10);
    value(
      79,
      "a value a tenth as large",
      name,
      (each) => positive(each) && field.type === "number",
      (each: number) => each / 10,
    );
    value(79, "a value a thousand times as large", name, positive, (each: number) => each * 1000);
    value(79, "a value of 10^18", name, positive, () => 1e18);
    value(79, "a value of 0", name, positive, () => 0);
    value(79, "a value of the other sign", name, positive, (each: number) => -each);
    if (/share/i.test(name) && unit === "1")
      value(
        79,
        "a share in per cent",
        name,
        (each) => Number(each) > 0.01,
        (each: number) => each * 100,
      );
    // What a careful editor must see alone: nothing in the file can tell that it is wrong.
    const near = (each: Value, row: Row): boolean => {
      const { least, most } = limitsOf(field, row, rules.datasets[id]?.fields);
      return positive(each) && Number(each) * 1.05 < most && Number(each) > least && unitOf(field, row) !== null && field.type === "number";
    };
    value(79, "a value 0.2% larger", name, near, (each: number) => each * 1.002, false);
  }

  const names = fields.map(({ name }) => name);
  for (const low of names.filter((name) => /(^low|Low)/.test(name))) {
    const high = low.replace("low", "high").replace("Low", "High");
    if (!is(high)) continue;
    const at = rowWith(rows, (row) => Number(row[low]) < Number(row[high]));
    if (at < 0) continue;
    add(75, "low end above the high end", low, (draft) => put(draft, at, { [low]: rows[at]?.[high] ?? null, [high]: rows[at]?.[low] ?? null }));
    const central = low.replace("low", "central");
    if (central !== low && is(central))
      add(75, "central value above the high end", central, (draft) => put(draft, at, { [central]: Number(rows[at]?.[high]) * 1.2 }));
  }
  const swap = (kind: string, part: string, whole: string): void => {
    if (!is(part) || !is(whole)) return;
    const at = rowWith(
      rows,
      (row) => row[part] !== null && row[whole] !== null && Number(row[whole]) > 0 && String(row[part]) !== String(row[whole]),
    );
    const larger = Number(rows[at]?.[whole]) * 1.1;
    if (at >= 0) add(75, kind, part, (draft) => put(draft, at, { [part]: larger }));
  };
  for (const [part, whole] of [
    ["cachedInputUsdPerMTok", "inputUsdPerMTok"],
    ["longContextCachedInputUsdPerMTok", "longContextInputUsdPerMTok"],
    ["cachedInputCnyPerMTok", "inputCnyPerMTok"],
  ] as const)
    swap("cached input dearer than input", part, whole);
  for (const [part, whole] of [
    ["freeTokens", "tokens"],
    ["freeModels", "models"],
    ["cachedTokens", "promptTokens"],
    ["promptTokens", "tokensWithBreakdown"],
    ["cachedInputTokens", "inputTokens"],
    ["solarHouseholdsGw", "solarDistributedGw"],
    ["solarUtilityGw", "solarGw"],
    ["hanCharacters", "characters"],
  ] as const)
    swap("a part larger than the whole", part, whole);
  swap("more active than all parameters", "activeBillion", "totalBillion");
  for (const [from, to] of [
    ["weekStart", "weekEnd"],
    ["from", "to"],
    ["date", "saidOn"],
  ] as const) {
    if (!is(from) || !is(to)) continue;
    const at = rowWith(rows, (row) => String(row[from]).slice(0, 10) < String(row[to]).slice(0, 7));
    if (at >= 0 && !primaryKey.includes(to))
      add(75, "an end before its start", to, (draft) => put(draft, at, { [to]: `${Number(String(rows[at]?.[from]).slice(0, 4)) - 1}-06-01` }));
  }

  const derived = (field: string): void => {
    if (is(field))
      value(
        80,
        "a derived value 5% off",
        field,
        (each) => Number(each) > 0,
        (each: number) => each * 1.05,
      );
  };
  for (const field of ["tokensPerWord", "tokensPerHanCharacter", "tokensPerCharacter", "tokensPerMonth", "tokensPerWeek", "solarGw"]) derived(field);
  if (id === "bitcoin-hashrate" || id === "openrouter-authors" || id === "provider-locations") {
    const share = numbers.find(({ name }) => /share/i.test(name))?.name ?? "";
    add(80, "shares that sum to more than 1", share, (draft) => {
      draft.rows = draft.rows.map((row) => (Number(row[share]) > 0 ? { ...row, [share]: Math.min(1, Number(row[share]) * 3) } : row));
    });
  }

  for (const { name } of fields.filter(({ type }) => type === "geojson")) {
    const ring = (draft: Draft): number[][] => {
      const { type, coordinates } = Object(draft.rows[0]?.[name]) as { type: string; coordinates: number[][][] & number[][][][] };
      return (type === "MultiPolygon" ? coordinates[0]?.[0] : coordinates[0]) as number[][];
    };
    if (!/Polygon/.test(String(Object(rows[0]?.[name]).type))) continue;
    add(81, "an open ring", name, (draft) => ring(draft).pop());
    add(81, "a ring of two positions", name, (draft) => ring(draft).splice(2));
  }

  for (const { name } of fields.filter((field) => field.type === "date" && !primaryKey.includes(field.name))) {
    for (const day of ["2091-05-01", "1026-02-01"])
      value(
        82,
        `the day ${day}`,
        name,
        () => true,
        () => day,
      );
    if (!rules.datasets[id]?.fields?.[name]?.ahead)
      value(
        82,
        "a day after the version",
        name,
        () => true,
        () => "2027-06-01",
      );
  }
  const newest = Math.max(
    ...rows.flatMap((row) =>
      fields
        .filter(({ type, unit, name }) => (type === "date" || unit === "year") && !rules.datasets[id]?.fields?.[name]?.ahead)
        .map(({ name }) => Number(String(row[name] ?? 0).slice(0, 4))),
    ),
  );
  const excused = rules.datasets[id]?.except?.some(({ rule }) => rule === "as of");
  if (newest > 1900 && !excused) add(82, "as of a year before the newest row", "asOf", (draft) => Object.assign(draft, { asOf: String(newest - 1) }));

  const key = primaryKey.find((name) => fields.some((field) => field.name === name && field.type === "string" && !field.constraints?.enum)) ?? "";
  if (key !== "") {
    const last = rows.length - 1;
    value(
      83,
      "a key with a blank at its end",
      key,
      () => true,
      (each: string) => `${each} `,
    );
    value(
      83,
      "a key in other letters",
      key,
      (each) => String(each).toUpperCase() !== each,
      (each: string) => each.toUpperCase(),
    );
    add(83, "a row twice, its key in other letters", key, (draft) =>
      draft.rows.push({
        ...rows[last],
        [key]:
          String(rows[last]?.[key]).toUpperCase() === rows[last]?.[key]
            ? String(rows[last]?.[key]).toLowerCase()
            : String(rows[last]?.[key]).toUpperCase(),
      }),
    );
    const wider = names.find((name) => !primaryKey.includes(name) && rows.every((row) => row[name] !== null));
    if (wider) add(83, "a wider key", wider, (draft) => Object.assign(draft, { primaryKey: [...primaryKey, wider] }));
    if (rows.length > 1)
      add(83, "a row gone, and not a word of it", key, (draft) => draft.rows.splice(last, 1), true, [{ kind: "corrected", note: "Read again." }]);
  }

  if (is("source")) {
    const others = Object.keys(datasets.sources).filter((each) => !before.sources.includes(each));
    value(
      84,
      "a source that the file does not list",
      "source",
      () => true,
      () => others[0] ?? "",
    );
    add(84, "a source listed that no row names", "sources", (draft) => Object.assign(draft, { sources: [...before.sources, others[1] ?? ""] }));
    // Which of two sources a number comes from, no file can tell.
    const twice = before.sources.filter((each) => rows.filter(({ source }) => source === each).length > 1);
    const other = before.sources.find((each) => each !== twice[0] && rows.some(({ source }) => source === each));
    if (twice[0] && other)
      value(
        84,
        "another source of the file’s own",
        "source",
        (each) => each === twice[0],
        () => other,
        false,
      );
  }

  const texts = fields.filter(
    ({ type, name, constraints }) => type === "string" && !constraints?.enum && name !== "source" && name !== "unit" && !primaryKey.includes(name),
  );
  const [text] = texts.filter(({ name }) => rows.some((row) => String(row[name] ?? "").length > 5));
  if (text) {
    const spoil = (kind: string, make: (old: string) => string, stop = true): void =>
      value(85, kind, text.name, (each) => String(each).length > 5, make as (each: never) => Value, stop);
    spoil("a zero-width blank", (old) => `${old.slice(0, 2)}\u200B${old.slice(2)}`);
    spoil("a mark that turns the writing", (old) => `${old}\u202E`);
    spoil("a control character", (old) => `${old}\u0007`);
    spoil("half a character", (old) => `${old}\uD83D`);
    spoil("letters in the wrong encoding", (old) => `${old} cafÃ©`);
    spoil("a quotation mark in the wrong encoding", (old) => `${old}â€™s`);
    spoil("letters not composed", (old) => `${old} cafe\u0301`);
    spoil("TODO", (old) => `TODO ${old}`);
    spoil("undefined", () => "undefined");
    spoil("a blank in front", (old) => ` ${old}`);
    spoil("200,000 letters", () => "a".repeat(200_000));
    spoil("another wording", (old) => `${old}, more or less`, false);
  }

  numbers.slice(0, 2).forEach(({ name, unit = "" }) => {
    const at = fields.findIndex((field) => field.name === name);
    const unitTo = (kind: string, to: string): void =>
      add(86, kind, `${name}: ${unit} → ${to}`, (draft) =>
        Object.assign(draft, { fields: fields.map((field, i) => (i === at ? { ...field, unit: to } : field)) }),
      );
    unitTo("a unit misspelt", `${unit}x`);
    const other: Readonly<Record<string, string>> = {
      kW: "MW",
      MW: "kW",
      GW: "MW",
      TWh: "MWh",
      "USD per kWh": "CNY per kWh",
      tokens: "million tokens",
      milliseconds: "hours",
    };
    if (other[unit]) unitTo("another unit of the list", other[unit]);
  });
  if (is("unit"))
    value(
      86,
      "another unit in a row",
      "unit",
      () => true,
      (each: string) => (each === "USD" ? "tokens" : "USD"),
    );

  add(76, "all rights reserved", "licence", (draft) => Object.assign(draft, { licence: { name: "All rights reserved" } }));
  add(76, "a licence that forbids what we do", "licence", (draft) =>
    Object.assign(draft, { licence: { name: `${before.licence.name}; CC BY-NC 4.0` } }),
  );
  add(76, "a licence that nobody knows", "licence", (draft) => Object.assign(draft, { licence: { name: "As agreed" } }));

  const [first] = numbers;
  if (first) {
    const at = rowWith(rows, (row) => Number(row[first.name]) > 0);
    const edit = (draft: Draft): void => put(draft, at, { [first.name]: Number(rows[at]?.[first.name]) * 0.8 });
    if (at >= 0) {
      add(74, "a value changed, told as a first version", first.name, edit, true, [{ kind: "first", note: "First version." }]);
      add(74, "a value changed, told as an addition", first.name, edit, true, [{ kind: "added", note: "More." }]);
      add(74, "a value changed, told as another", first.name, edit, true, [
        { kind: "corrected", note: `${primaryKey.map((name) => rows[at]?.[name]).join(", ")}: ${first.name} 1 → 2` },
      ]);
      add(74, "a correction told that is none", first.name, () => undefined, true, [{ kind: "corrected", note: `${first.name} 1 → 2` }]);
    }
  }
  return edits;
}

/** Slips in the list of sources. */
function ofSources(): Edit[] {
  const ids = Object.entries(datasets.sources).filter(([, { url, retrieved }]) => url !== null && retrieved !== null);
  const every = Math.floor(ids.length / 12);
  const taken = ids.filter((_, i) => i % every === 0);
  const judged = (id: string, change: Partial<Source>) => () =>
    said(() => new Datasets({ ...RULES, "data/sources.json": JSON.stringify({ [id]: { ...datasets.sources[id], ...change } }) }));
  const twice = (id: string) => () =>
    said(() => new Datasets({ ...RULES, "data/sources.json": JSON.stringify({ [id]: datasets.sources[id], [`${id}-2`]: datasets.sources[id] }) }));
  return taken.flatMap(([id]) => [
    ...["http://localhost/a", "https://user:pw@example.org/a", "https://192.168.1.4/a", "https://intranet/a"].map((url) => ({
      kind: "an address that is not public",
      entry: 84,
      dataset: "sources",
      what: `${id}: ${url}`,
      stop: true,
      verdict: judged(id, { url }),
    })),
    { kind: "read in 1926", entry: 82, dataset: "sources", what: id, stop: true, verdict: judged(id, { retrieved: "1926-11-22" }) },
    { kind: "one source under two ids", entry: 84, dataset: "sources", what: id, stop: true, verdict: twice(id) },
  ]);
}

interface ClaimsDraft {
  version: string;
  claims: { id: string; figures: { value: number; unit: string; asWritten: string }[]; locator: { paragraph: number }; paraphrase: string }[];
}

/** Slips in the next version of each article’s claims, told as an addition. */
function ofClaims(): Edit[] {
  const articles = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith("data/claims/")));
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  const none = { "data/sources.json": bytes("{}") };
  return ["s0", "s1", "s2", "s3", "s4"].flatMap((article) => {
    const newest =
      Object.keys(articles)
        .filter((path) => path.startsWith(`data/claims/${article}/`))
        .sort()
        .at(-1) ?? "";
    const before = JSON.parse(articles[newest] ?? "") as ClaimsDraft;
    const at = before.claims.map(({ figures }, i) => (figures.length > 0 ? i : -1)).filter((i) => i >= 0);
    const judged = (change: (claim: ClaimsDraft["claims"][number]) => unknown, i: number) => () => {
      const draft = structuredClone(before);
      change(draft.claims[i] as ClaimsDraft["claims"][number]);
      const text = JSON.stringify({ ...draft, version: NEXT, changes: [{ kind: "added", note: "More." }] });
      const given = Object.fromEntries(Object.entries(articles).map(([path, each]) => [path, bytes(each)]));
      return said(() => checkData({ ...none, ...given, [`data/claims/${article}/${NEXT}.json`]: bytes(text) }, NEXT));
    };
    return at.slice(0, 4).flatMap((i): Edit[] => {
      const { id } = before.claims[i] as ClaimsDraft["claims"][number];
      const edit = (kind: string, change: (claim: ClaimsDraft["claims"][number]) => unknown, stop = true): Edit => ({
        kind,
        entry: 87,
        dataset: article,
        what: id,
        stop,
        verdict: judged(change, i),
      });
      const figure = (claim: ClaimsDraft["claims"][number]) => claim.figures[0] as { value: number; unit: string; asWritten: string };
      return [
        edit("an article’s figure ten times as large", (claim) => Object.assign(figure(claim), { value: figure(claim).value * 10 })),
        edit("an article’s figure of the other sign", (claim) => Object.assign(figure(claim), { value: -figure(claim).value })),
        edit("an article’s figure in no unit", (claim) => Object.assign(figure(claim), { unit: "furlongs" })),
        edit("words that do not say the figure", (claim) => Object.assign(figure(claim), { asWritten: "quite a lot" })),
        edit("paragraph 9999", (claim) => Object.assign(claim.locator, { paragraph: 9999 })),
        edit("a claim without its figures", (claim) => Object.assign(claim, { figures: [] })),
        edit("a claim in other words", (claim) => Object.assign(claim, { paraphrase: `${claim.paraphrase} So it says.` }), false),
      ];
    });
  });
}

/** Rows that name a claim that does not exist. */
function ofClaimIds(): Edit[] {
  return datasets.ids.flatMap((id) => {
    const { fields, version, rows, primaryKey } = datasets.current(id);
    const field = fields.find(({ name }) => name === "claim" || name === "claims");
    const text = own[`data/${id}/${version}.json`] ?? "";
    const [known = ""] = /S\d-\d{3}/.exec(JSON.stringify(rows.map((row) => row[field?.name ?? ""]))) ?? [];
    if (!field || known === "" || primaryKey.includes(field.name)) return [];
    const given = Object.fromEntries(
      Object.entries(files).map(([path, each]) => [
        path,
        Buffer.from(path === `data/${id}/${version}.json` ? text.replaceAll(`"${known}"`, '"S9-999"') : each),
      ]),
    );
    return {
      kind: "a claim that does not exist",
      entry: 87,
      dataset: id,
      what: known,
      stop: true,
      verdict: () => said(() => checkData(given, NEXT)),
    };
  });
}

/** Every slip, over all files of `data/`. Of the largest datasets, outlines and hours, all kinds are tried like those of the others. */
export const edits = (): readonly Edit[] => [
  ...datasets.ids.flatMap((id) => ofDataset(datasets.current(id))),
  ...ofSources(),
  ...ofClaims(),
  ...ofClaimIds(),
];

/** Tells whether a slip in a value, a key or a text of a dataset was seen without the version before. */
export function seenAlone({ verdict }: Edit): boolean {
  alone = true;
  try {
    return verdict() !== "";
  } finally {
    alone = false;
  }
}

/** Tells what the check says of the next version of a dataset in which nothing is wrong: empty if it takes it. */
export const soundVerdict = (id: string): string =>
  judge(datasets.current(id), (draft) => Object.assign(draft, { description: `${draft.description} Read again.` }));
export const datasetIds: readonly string[] = datasets.ids;

/** How many of some slips were stopped. */
export interface Tally {
  readonly kind: string;
  readonly entry: number;
  readonly stop: boolean;
  readonly tried: number;
  readonly stopped: number;
  /** The first that came otherwise than wanted. */
  readonly odd: readonly string[];
}

/** Tries slips and counts by kind what is stopped, in the order of the audit’s entries. */
export function tally(tried: readonly Edit[]): readonly Tally[] {
  const kinds = new Map<string, Tally>();
  for (const { kind, entry, dataset, what, stop, verdict } of tried) {
    const stopped = verdict() !== "";
    const before = kinds.get(kind) ?? { kind, entry, stop, tried: 0, stopped: 0, odd: [] };
    const odd = stopped === stop ? before.odd : [...before.odd, `${dataset}: ${what}`];
    kinds.set(kind, { ...before, tried: before.tried + 1, stopped: before.stopped + (stopped ? 1 : 0), odd });
  }
  return [...kinds.values()].sort((a, b) => Number(b.stop) - Number(a.stop) || a.entry - b.entry);
}
