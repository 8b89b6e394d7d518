import { type Broken, bytesOf, copy, type Json, repeated } from "./file.ts";

/** Every way in which a value can be of the wrong type for a field. */
function wrongFor(type: string): unknown[] {
  const wrong: Readonly<Record<string, unknown[]>> = {
    number: ["5", "NaN", "Infinity", true, [], {}],
    integer: ["5", "NaN", 1.5, 2 ** 53],
    string: [5, "", " ", false, ["a"]],
    date: ["2026-02-30", "2026-13", "22/11/2026", 2026],
    boolean: ["true", 1],
    array: ["a, b", {}, [null], [[""]]],
    geojson: ["POINT (1 2)", { type: "Point" }, { type: "Point", coordinates: [200, 0] }, { type: "Point", coordinates: ["1", 2] }],
  };
  return wrong[type] ?? [];
}

interface DatasetFile extends Json {
  fields: { name: string; type: string; unit?: string }[];
  rows: Json[];
}

/** Each way to break a dataset, one thing at a time. */
export function ofDataset(text: string): Broken[] {
  const sound = JSON.parse(text) as DatasetFile;
  const found: Broken[] = [];
  const add = (kind: string, name: string, where: string, rule: RegExp, change: (file: DatasetFile) => unknown): void => {
    found.push({
      kind,
      name,
      where,
      rule,
      get bytes() {
        const file = copy(sound) as DatasetFile;
        change(file);
        return bytesOf(file);
      },
    });
  };
  const last = sound.rows.length - 1;
  const row = (file: DatasetFile): Json => file.rows[last] as Json;
  for (const key of ["title", "description", "version", "asOf", "licence", "grade", "sources", "primaryKey", "fields", "rows", "changes", "notes"]) {
    add("missing", `no ${key}`, key, /expected|missing|null/, (file) => delete file[key]);
    add("wrong type", `${key} of the wrong type`, key, /expected/, (file) => Object.assign(file, { [key]: 5 }));
  }
  add("extra", "a key that no dataset has", "extra", /unknown key/, (file) => Object.assign(file, { extra: 1 }));
  add("extra", "a field that no row has", `rows[${last}].extra`, /unknown key/, (file) => Object.assign(row(file), { extra: 1 }));
  add("extra", "a key that no field has", "fields[0].extra", /unknown key/, (file) => Object.assign(file.fields[0] ?? {}, { extra: 1 }));
  add("wrong date", "a version that is not the file's", "version", /the date in the file's name/, (file) =>
    Object.assign(file, { version: "2020-01-01" }),
  );
  add("future date", "data of a later day than the release", "asOf", /later than/, (file) => Object.assign(file, { asOf: "2999" }));
  add("dangling source", "a source that does not exist", "sources[0]", /a source in data/, (file) => Object.assign(file, { sources: ["nobody"] }));
  add("licence", "a licence without an address that leads anywhere", "licence.path", /expected an address/, (file) =>
    Object.assign(file, { licence: { name: "MIT", path: "LICENSE" } }),
  );
  add("made with", "a maker without a version", "madeWith.version", /expected text/, (file) => Object.assign(file, { madeWith: { package: "p" } }));
  add("changes", "a change of no kind", "changes[0].kind", /expected one of/, (file) => Object.assign(file, { changes: [{ note: "N." }] }));
  add("duplicate key", "a row twice", `rows[${last + 1}]`, /duplicate key/, (file) => file.rows.push({ ...row(file) }));
  add("duplicate field", "a field twice", `fields[${sound.fields.length}].name`, /duplicate field/, (file) =>
    file.fields.push({ ...(file.fields[0] as DatasetFile["fields"][0]) }),
  );
  sound.fields.forEach(({ name, type }, i) => {
    const numeric = type === "number" || type === "integer";
    const own = (file: DatasetFile): Json => file.fields[i] as unknown as Json;
    add("missing field", `a row without ${name}`, `rows[${last}].${name}`, /missing/, (file) => delete row(file)[name]);
    for (const value of wrongFor(type)) {
      add("wrong type", `${name} = ${JSON.stringify(value)}`, `rows[${last}].${name}`, /expected/, (file) =>
        Object.assign(row(file), { [name]: value }),
      );
    }
    if (name === "source")
      add("dangling source", "a row's source that does not exist", `rows[${last}].source`, /a source in data|expected one of/, (file) =>
        Object.assign(row(file), { source: "nobody" }),
      );
    if (name === "grade")
      add("grade", "a grade that does not exist", `rows[${last}].grade`, /expected one of/, (file) => Object.assign(row(file), { grade: "D" }));
    if (numeric) {
      add("unit", `${name} without a unit`, `fields[${i}].unit`, /a number needs a unit/, (file) => delete own(file).unit);
      add("huge number", `${name} = 1e300`, `rows[${last}].${name}`, /expected (number|integer)/, (file) =>
        Object.assign(row(file), { [name]: 1e300 }),
      );
      add("constraints", `${name} with limits that cross`, `fields[${i}].constraints.maximum`, /below the minimum/, (file) =>
        Object.assign(own(file), { constraints: { minimum: 2, maximum: 1 } }),
      );
    }
    add("constraints", `${name} with a limit that is none`, `fields[${i}].constraints.least`, /unknown key/, (file) =>
      Object.assign(own(file), { constraints: { least: 1 } }),
    );
    add("wrong type", `${name} of an unknown type`, `fields[${i}].type`, /expected one of/, (file) => Object.assign(own(file), { type: "float" }));
  });
  return [...found, ...bare(sound), repeated(text, "title")];
}

/** What JSON cannot write: NaN and infinity as they come out of other programs, and a number beyond all. */
function bare(sound: DatasetFile): Broken[] {
  const field = sound.fields.find(({ type }) => type === "number");
  if (!field) return [];
  return ["NaN", "Infinity", "-Infinity", "1e999"].map((token) => {
    const file = copy(sound) as DatasetFile;
    Object.assign(file.rows[0] ?? {}, { [field.name]: "@@" });
    const parsed = token === "1e999";
    const where = parsed ? `rows[0].${field.name}` : "";
    const rule = parsed ? /expected number, got Infinity/ : /not valid JSON/;
    return { kind: "NaN and infinity", name: `${field.name} = ${token}`, where, rule, bytes: bytesOf(JSON.stringify(file).replace('"@@"', token)) };
  });
}
