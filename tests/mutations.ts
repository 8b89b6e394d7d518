import { Buffer } from "node:buffer";

/** A data file with one thing broken, and what the refusal must say after the file's path. */
export interface Mutation {
  /** The rule that it breaks; many mutations share one. */
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The place in the file, as the message gives it. */
  readonly where: string;
  /** The rule, as the message words it. */
  readonly rule: RegExp;
}

type Json = Record<string, unknown>;
type Broken = Omit<Mutation, "path">;
const copy = (value: unknown): Json => structuredClone(value) as Json;
const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));

/** Faults of a file as such: they are the same for every file. */
function ofTheFile(text: string): Broken[] {
  const middle = Math.floor(text.length / 2);
  const whole = Buffer.from(text);
  const split = Buffer.concat([whole.subarray(0, 40), Buffer.from([0xff]), whole.subarray(40)]);
  const broken = (kind: string, name: string, bytes: Uint8Array, where: string, rule: RegExp): Broken => ({ kind, name, bytes, where, rule });
  const json = /not valid JSON: /;
  return [
    broken("encoding", "a byte that is no UTF-8", split, "file", /not valid UTF-8/),
    broken("encoding", "saved as UTF-16", Buffer.from(`\uFEFF${text}`, "utf16le"), "file", /not valid UTF-8/),
    broken("encoding", "a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), whole]), "file", /byte order mark/),
    broken("encoding", "a lost character", bytesOf(text.replace(/: ?"/, "$&\uFFFD")), "file", /a character was lost/),
    ...[0, 1, middle, text.trimEnd().length - 1].map((end) => broken("truncated", `cut after ${end} letters`, bytesOf(text.slice(0, end)), "", json)),
    broken("not JSON", "a comma too many", bytesOf(text.replace(/\}(\s*)$/, ",}$1").replace(/\](\s*)$/, ",]$1")), "", json),
    broken("not JSON", "a comment", bytesOf(`// data\n${text}`), "", json),
    broken("wrong shape", "a number in place of the file", bytesOf("5"), "", /expected/),
  ];
}

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
function ofDataset(text: string): Broken[] {
  const sound = JSON.parse(text) as DatasetFile;
  const found: Broken[] = [];
  const add = (kind: string, name: string, where: string, rule: RegExp, change: (file: DatasetFile) => unknown): void => {
    const file = copy(sound) as DatasetFile;
    change(file);
    found.push({ kind, name, where, rule, bytes: bytesOf(file) });
  };
  const last = sound.rows.length - 1;
  const row = (file: DatasetFile): Json => file.rows[last] as Json;
  for (const key of ["title", "description", "version", "asOf", "licence", "grade", "sources", "primaryKey", "fields", "rows", "changes", "notes"]) {
    add("missing", `no ${key}`, key, /expected|missing|null/, (file) => delete file[key]);
    add("wrong type", `${key} of the wrong type`, key, /expected/, (file) => Object.assign(file, { [key]: 5 }));
  }
  add("extra", "a key that no dataset has", "extra", /unknown key/, (file) => Object.assign(file, { extra: 1 }));
  add("extra", "a field that no row has", `rows[${last}].extra`, /unknown field/, (file) => Object.assign(row(file), { extra: 1 }));
  add("extra", "a key that no field has", "fields[0].extra", /unknown key/, (file) => Object.assign(file.fields[0] ?? {}, { extra: 1 }));
  add("wrong date", "a version that is not the file's", "version", /the date in the file's name/, (file) =>
    Object.assign(file, { version: "2020-01-01" }),
  );
  add("future date", "data of a later day than the release", "asOf", /later than/, (file) => Object.assign(file, { asOf: "2999" }));
  add("dangling source", "a source that does not exist", "sources[0]", /unknown source/, (file) => Object.assign(file, { sources: ["nobody"] }));
  add("licence", "a licence without an address that leads anywhere", "licence.path", /expected an address/, (file) =>
    Object.assign(file, { licence: { name: "MIT", path: "LICENSE" } }),
  );
  add("made with", "a maker without a version", "madeWith", /expected \{"package"/, (file) => Object.assign(file, { madeWith: { package: "p" } }));
  add("changes", "a change of no kind", "changes[0]", /expected \{"kind"/, (file) => Object.assign(file, { changes: [{ note: "N." }] }));
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
      add("dangling source", "a row's source that does not exist", `rows[${last}].source`, /unknown source|not one of/, (file) =>
        Object.assign(row(file), { source: "nobody" }),
      );
    if (name === "grade")
      add("grade", "a grade that does not exist", `rows[${last}].grade`, /"A"|not one of/, (file) => Object.assign(row(file), { grade: "D" }));
    if (numeric) {
      add("unit", `${name} without a unit`, `fields[${i}].unit`, /a number needs a unit/, (file) => delete own(file).unit);
      add("huge number", `${name} = 1e300`, `rows[${last}].${name}`, /too large|expected integer/, (file) =>
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
    const finite = token === "1e999";
    const where = finite ? `rows[0].${field.name}` : "";
    const rule = finite ? /too large/ : /not valid JSON/;
    return { kind: "NaN and infinity", name: `${field.name} = ${token}`, where, rule, bytes: bytesOf(JSON.stringify(file).replace('"@@"', token)) };
  });
}

const repeated = (text: string, key: string): Broken => ({
  kind: "key twice",
  name: `${key} twice in one object`,
  where: key,
  rule: /key stands twice/,
  bytes: bytesOf(text.replace(/^\{/, `{"${key}": "T",`)),
});

interface ClaimsFile extends Json {
  article: Json;
  claims: (Json & { id: string; figures: Json[] })[];
}

/** Each way to break a file of claims, one thing at a time. */
function ofClaims(text: string): Broken[] {
  const sound = JSON.parse(text) as ClaimsFile;
  const found: Broken[] = [];
  const add = (kind: string, name: string, where: string, rule: RegExp, change: (file: ClaimsFile) => unknown): void => {
    const file = copy(sound) as ClaimsFile;
    change(file);
    found.push({ kind, name, where, rule, bytes: bytesOf(file) });
  };
  const first = sound.claims[0]?.id ?? "";
  const claim = (file: ClaimsFile): Json => file.claims[0] as Json;
  for (const key of ["version", "article", "claims", "changes"]) {
    const where = key === "article" ? "article." : key;
    add("missing", `no ${key}`, where, /expected/, (file) => delete file[key]);
    add("wrong type", `${key} of the wrong type`, where, /expected/, (file) => Object.assign(file, { [key]: 5 }));
  }
  for (const key of ["id", "title", "titled", "by", "dated", "url", "note"]) {
    add("missing", `an article without ${key}`, `article.${key}`, /expected/, (file) => delete file.article[key]);
    add("wrong type", `an article's ${key} of the wrong type`, `article.${key}`, /expected/, (file) => Object.assign(file.article, { [key]: 5 }));
  }
  for (const key of ["locator", "paraphrase", "topic", "kind", "figures", "related", "recorded"]) {
    add("missing field", `a claim without ${key}`, `${first}.${key}`, /expected/, (file) => delete claim(file)[key]);
    add("wrong type", `a claim's ${key} of the wrong type`, `${first}.${key}`, /expected/, (file) => Object.assign(claim(file), { [key]: 5 }));
  }
  add("extra", "a key that no file has", "extra", /expected one of the keys/, (file) => Object.assign(file, { extra: 1 }));
  add("extra", "a key that no claim has", `${first}.extra`, /expected one of the keys/, (file) => Object.assign(claim(file), { extra: 1 }));
  add("extra", "a key that no article has", "article.extra", /expected one of the keys/, (file) => Object.assign(file.article, { extra: 1 }));
  add("dangling claim", "a related claim that does not exist", `${first}.related`, /the id of another claim/, (file) =>
    Object.assign(claim(file), { related: ["S9-999"] }),
  );
  add("duplicate key", "a claim twice", "claims[1].id", /no other claim has/, (file) => Object.assign(file.claims[1] ?? {}, { id: first }));
  add("order", "claims out of order", "claims[1].id", /stand in order/, (file) =>
    file.claims.splice(0, 2, file.claims[1] as never, file.claims[0] as never),
  );
  add("future date", "an article of a later day than the release", "article.dated", /a date not after/, (file) =>
    Object.assign(file.article, { dated: "2999-01-01" }),
  );
  add("wrong date", "a version that is not the file's", "version", /the date in the file's name/, (file) =>
    Object.assign(file, { version: "2020-01-01" }),
  );
  const at = sound.claims.findIndex(({ figures }) => figures.length > 0);
  const where = `${sound.claims[at]?.id}.figures[0]`;
  const figure = (file: ClaimsFile): Json => file.claims[at]?.figures[0] as Json;
  add("unit", "a figure without a unit", where, /unit and asWritten as text/, (file) => delete figure(file).unit);
  for (const value of ["5", "NaN", null, 1e300])
    add("wrong type", `a figure that is ${JSON.stringify(value)}`, `${where}.value`, /a finite number/, (file) =>
      Object.assign(figure(file), { value }),
    );
  return [...found, repeated(text, "version")];
}

/** Each way to break the list of sources. */
function ofSources(text: string): Broken[] {
  const sound = JSON.parse(text) as Record<string, Json>;
  const ids = Object.keys(sound);
  const [id = "", next = ""] = ids;
  const changed = (kind: string, name: string, where: string, rule: RegExp, value: Json): Broken => ({
    kind,
    name,
    where,
    rule,
    bytes: bytesOf({ ...sound, [id]: { ...sound[id], ...value } }),
  });
  const keys = ["title", "publisher", "url", "licence", "retrieved"];
  return [
    ...keys.map((key) => changed("missing", `no ${key}`, `${id}.${key}`, /expected/, { [key]: undefined })),
    ...keys.map((key) => changed("wrong type", `${key} of the wrong type`, `${id}.${key}`, /expected/, { [key]: 5 })),
    changed("extra", "a key that no source has", `${id}.extra`, /unknown key/, { extra: 1 }),
    changed("future date", "read after every release", `${id}.retrieved`, /later than the newest release/, { retrieved: "2999-01-01" }),
    changed("address", "an address that is none", `${id}.url`, /an address/, { url: "javascript:alert(1)" }),
    { kind: "order", name: "sources out of order", where: next, rule: /not in the order/, bytes: bytesOf({ [next]: sound[next], ...sound }) },
    { kind: "dangling source", name: "a source gone that data name", where: "", rule: /unknown source/, bytes: bytesOf({}) },
    { kind: "key twice", name: "a source twice", where: id, rule: /key stands twice/, bytes: bytesOf(text.replace(/^\{/, `{"${id}": {},`)) },
  ];
}

/** Each way to break topics or conflicts. */
function ofLists(path: string, text: string): Broken[] {
  const sound = JSON.parse(text) as Json & Json[];
  if (path.endsWith("topics.json")) {
    const topics = sound.topics as Json;
    const name = Object.keys(topics)[0] ?? "";
    const changed = (kind: string, what: string, value: unknown): Broken => ({
      kind,
      name: what,
      where: `topics.${name}`,
      rule: /expected/,
      bytes: bytesOf({ ...sound, topics: { ...topics, [name]: value } }),
    });
    return [
      changed("missing", "a topic without a title", { chapter: "power" }),
      changed("wrong type", "a chapter that is no slug", { title: "T", chapter: "The Power" }),
      changed("extra", "a key that no topic has", { ...(topics[name] as Json), extra: 1 }),
      {
        kind: "dangling claim",
        name: "a chapter for no claim",
        where: "chapters.S9-999",
        rule: /the id of a claim/,
        bytes: bytesOf({ ...sound, chapters: { "S9-999": "power" } }),
      },
      { kind: "missing", name: "no topics", where: "topics", rule: /expected/, bytes: bytesOf({}) },
      repeated(text, "topics"),
    ];
  }
  const changed = (kind: string, what: string, where: string, value: Json): Broken => ({
    kind,
    name: what,
    where,
    rule: /expected/,
    bytes: bytesOf([{ ...sound[0], ...value }, ...sound.slice(1)]),
  });
  return [
    ...["claims", "statement", "arithmetic", "slip"].map((key) => changed("missing", `no ${key}`, `C-001.${key}`, { [key]: undefined })),
    changed("dangling claim", "a claim that does not exist", "C-001.claims", { claims: ["S0-001", "S9-999"] }),
    changed("duplicate key", "a claim twice", "C-001.claims", { claims: ["S0-001", "S0-001"] }),
    changed("extra", "a key that no conflict has", "C-001.extra", { extra: 1 }),
    { kind: "order", name: "conflicts out of order", where: "[0].id", rule: /numbered in order/, bytes: bytesOf([...sound].reverse()) },
  ];
}

/** Every mutation of one file of `data/`, by its repository path. */
export function mutationsOf(path: string, text: string): readonly Mutation[] {
  const own = path.endsWith("sources.json")
    ? ofSources(text)
    : !path.startsWith("data/claims/")
      ? ofDataset(text)
      : /\/(topics|conflicts)\.json$/.test(path)
        ? ofLists(path, text)
        : ofClaims(text);
  return [...ofTheFile(text), ...own].map((mutation) => ({ ...mutation, path }));
}
