import type { Row, Value } from "../../../src/kit/dataset.ts";
import { limitsOf, unitOf } from "../../../src/site/data/rules/units.ts";
import { type Draft, put, rowWith, rules, type Slips } from "./slips.ts";

/** Slips in numbers: their size, sign and scale, years and coordinates. */
export function slipInNumbers({ before, add, value, numbers }: Slips): void {
  const { id, rows } = before;
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
}

/** Slips in what stands in an order: low and high ends, parts and wholes, beginnings and ends. */
export function slipInOrder({ before, add, is }: Slips): void {
  const { fields, rows, primaryKey } = before;
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
}

/** Slips in values that follow from others, and in shares that have a sum. */
export function slipInSums({ before, add, value, is, numbers }: Slips): void {
  const { id } = before;
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
}

/** Slips in outlines of places. */
export function slipInShapes({ before, add }: Slips): void {
  const { fields, rows } = before;
  for (const { name } of fields.filter(({ type }) => type === "geojson")) {
    const ring = (draft: Draft): number[][] => {
      const { type, coordinates } = Object(draft.rows[0]?.[name]) as { type: string; coordinates: number[][][] & number[][][][] };
      return (type === "MultiPolygon" ? coordinates[0]?.[0] : coordinates[0]) as number[][];
    };
    if (!/Polygon/.test(String(Object(rows[0]?.[name]).type))) continue;
    add(81, "an open ring", name, (draft) => ring(draft).pop());
    add(81, "a ring of two positions", name, (draft) => ring(draft).splice(2));
  }
}

/** Slips in days. */
export function slipInDays({ before, add, value }: Slips): void {
  const { id, fields, rows, primaryKey } = before;
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
}
