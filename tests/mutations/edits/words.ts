import type { Value } from "../../../src/kit/dataset.ts";
import { type Draft, datasets, put, rowWith, type Slips } from "./slips.ts";

/** Slips in keys. */
export function slipInKeys({ before, add, value }: Slips): void {
  const { fields, rows, primaryKey } = before;
  const names = fields.map(({ name }) => name);
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
}

/** Slips in the source of a row and of the file. */
export function slipInSources({ before, add, value, is }: Slips): void {
  const { rows } = before;
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
}

/** Slips in texts. */
export function slipInTexts({ before, value }: Slips): void {
  const { fields, rows, primaryKey } = before;
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
}

/** Slips in units. */
export function slipInUnits({ before, add, value, is, numbers }: Slips): void {
  const { fields } = before;
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
}

/** Slips in the licence. */
export function slipInLicence({ before, add }: Slips): void {
  add(76, "all rights reserved", "licence", (draft) => Object.assign(draft, { licence: { name: "All rights reserved" } }));
  add(76, "a licence that forbids what we do", "licence", (draft) =>
    Object.assign(draft, { licence: { name: `${before.licence.name}; CC BY-NC 4.0` } }),
  );
  add(76, "a licence that nobody knows", "licence", (draft) => Object.assign(draft, { licence: { name: "As agreed" } }));
}

/** Slips in what a version tells of its changes. */
export function slipInChanges({ before, add, numbers }: Slips): void {
  const { rows, primaryKey } = before;
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
}
