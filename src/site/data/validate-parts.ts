import type { Field, FieldType, Source } from "../../kit/dataset.ts";

/** One fault: where in the file, and the rule with the value that breaks it. */
export interface Issue {
  readonly where: string;
  readonly rule: string;
}

/** YYYY, YYYY-MM or YYYY-MM-DD, of months and days that can be. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const GEOMETRIES: Readonly<Record<string, number>> = { Point: 1, LineString: 2, MultiLineString: 3, Polygon: 3, MultiPolygon: 4 };
/** Beyond this a number is no measure but a slip of the pen. */
export const TOO_LARGE = 1e21;

/** A value as a message quotes it, 60 characters at most; numbers that JSON cannot write by their name. */
export const show = (value: unknown): string => {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};
export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
export const isGrade = (value: unknown): boolean => value === "A" || value === "B" || value === "C";
const isAddress = (value: unknown): boolean => isText(value) && /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

/** A day that the calendar has; years and months pass as they are. */
export const isDate = (value: unknown): value is string => {
  if (typeof value !== "string" || !DATE.test(value)) return false;
  return value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
};

/** Keys that are not among those known. */
export const unknownKeys = (where: string, value: Readonly<Record<string, unknown>>, known: readonly string[]): Issue[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({ where: where === "" ? key : `${where}.${key}`, rule: `unknown key; known: ${known.join(", ")}` }));

/** Faults of `licence`: a name, and the address of its text if there is one. */
export function validateLicence(licence: unknown): Issue[] {
  if (!isObject(licence) || !isText(licence.name)) return [{ where: "licence", rule: `expected {"name": …, "path"?: …}, got ${show(licence)}` }];
  const { path } = licence;
  const bad = path === undefined || isAddress(path) ? [] : [{ where: "licence.path", rule: `expected an address, https://…, got ${show(path)}` }];
  return [...unknownKeys("licence", licence, ["name", "path"]), ...bad];
}

/** Faults of `madeWith`: package and version as text, or not there. */
export function validateMadeWith(made: unknown): Issue[] {
  if (made === undefined) return [];
  const keys = ["package", "version"];
  if (!isObject(made) || !keys.every((key) => isText(made[key]))) {
    return [{ where: "madeWith", rule: `expected {"package": …, "version": …}, got ${show(made)}` }];
  }
  return unknownKeys("madeWith", made, keys);
}

/** Faults of a list of changes. */
export function validateChanges(changes: unknown): Issue[] {
  if (!Array.isArray(changes)) return [{ where: "changes", rule: `expected a list, got ${show(changes)}` }];
  if (changes.length === 0) return [{ where: "changes", rule: "expected at least one entry" }];
  return changes.flatMap((change: unknown, i) => {
    const ok = isObject(change) && ["first", "added", "corrected", "removed"].includes(String(change.kind)) && isText(change.note);
    if (!ok) return [{ where: `changes[${i}]`, rule: `expected {"kind": "first|added|corrected|removed", "note": …}, got ${show(change)}` }];
    return unknownKeys(`changes[${i}]`, change, ["kind", "note"]);
  });
}

/** Faults of a field's constraints: what they may say, and that they suit the field's type. */
export function validateConstraints(where: string, { type, constraints }: Partial<Field>): Issue[] {
  if (constraints === undefined) return [];
  if (!isObject(constraints)) return [{ where, rule: `expected an object, got ${show(constraints)}` }];
  const issues = unknownKeys(where, constraints, ["required", "minimum", "maximum", "enum"]);
  const fault = (key: string, rule: string): void => void issues.push({ where: `${where}.${key}`, rule });
  const { required, minimum, maximum, enum: listed } = constraints as Record<string, unknown>;
  if (required !== undefined && typeof required !== "boolean") fault("required", `expected true or false, got ${show(required)}`);
  for (const [key, limit] of Object.entries({ minimum, maximum })) {
    if (limit === undefined) continue;
    if (typeof limit !== "number" || !Number.isFinite(limit)) fault(key, `expected number, got ${show(limit)}`);
    else if (type !== "number" && type !== "integer") fault(key, `only numbers have one; the field is ${show(type)}`);
  }
  if (Number(minimum) > Number(maximum)) fault("maximum", `below the minimum ${show(minimum)}: ${show(maximum)}`);
  if (listed !== undefined) {
    const ok = Array.isArray(listed) && listed.length > 0 && listed.every(isText) && new Set(listed).size === listed.length;
    if (!ok) fault("enum", `expected a list of different texts, got ${show(listed)}`);
    else if (type !== "string" && type !== "date") fault("enum", `only text has one; the field is ${show(type)}`);
  }
  return issues;
}

const SOURCE_KEYS = ["title", "publisher", "url", "licence", "retrieved", "note"];

/**
 * Every fault in `data/sources.json`: shapes, addresses, days, and the order of the ids.
 * @param newest the newest release, YYYY-MM-DD: no source can have been read after it
 */
export function validateSourceList(json: unknown, newest: string): Issue[] {
  if (!isObject(json)) return [{ where: "file", rule: `expected an object, got ${show(json)}` }];
  const ids = Object.keys(json);
  const order = [...ids].sort();
  const at = ids.findIndex((id, i) => id !== order[i]);
  const unsorted = at >= 0 ? [{ where: ids[at] ?? "", rule: `not in the order of the ids; expected ${show(order[at])} here` }] : [];
  return [...unsorted, ...Object.entries(json).flatMap(([id, source]) => validateSource(id, source, newest))];
}

function validateSource(id: string, source: unknown, newest: string): Issue[] {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) return [{ where: id, rule: "not an id: small letters, figures, hyphens and points" }];
  if (!isObject(source)) return [{ where: id, rule: `expected an object, got ${show(source)}` }];
  const issues = unknownKeys(id, source, SOURCE_KEYS);
  const expect = (ok: boolean, key: keyof Source, what: string): void => {
    if (!ok) issues.push({ where: `${id}.${key}`, rule: `expected ${what}, got ${show(source[key])}` });
  };
  expect(isText(source.title), "title", "text");
  for (const key of ["publisher", "licence"] as const) expect(source[key] === null || isText(source[key]), key, "text or null");
  expect(source.url === null || isAddress(source.url), "url", "an address, https://…, or null");
  expect(source.note === undefined || isText(source.note), "note", "text, or no such key");
  const { retrieved } = source;
  expect(retrieved === null || (isDate(retrieved) && retrieved.length === 10), "retrieved", "a day, YYYY-MM-DD, or null");
  if (typeof retrieved === "string" && retrieved > newest) {
    issues.push({ where: `${id}.retrieved`, rule: `later than the newest release of data, ${newest}: ${show(retrieved)}` });
  }
  return issues;
}

/** What is wrong with a value for the type of its field; undefined if nothing. */
export function typeFault(type: FieldType, value: unknown): string | undefined {
  const expected = (ok: boolean, what: string): string | undefined => (ok ? undefined : `expected ${what}, got ${show(value)}`);
  switch (type) {
    case "number":
      if (typeof value === "number" && Math.abs(value) >= TOO_LARGE) return `too large to be a measure, not below ${TOO_LARGE}: ${show(value)}`;
      return expected(typeof value === "number" && Number.isFinite(value), "number");
    case "integer":
      return expected(Number.isSafeInteger(value), "integer");
    case "boolean":
      return expected(typeof value === "boolean", "true or false");
    case "string":
      return expected(isText(value), "text that is not empty (null if not known)");
    case "date":
      return expected(isDate(value), "date YYYY, YYYY-MM or YYYY-MM-DD");
    case "array":
      if (!Array.isArray(value)) return expected(false, "list");
      return expected(
        value.every((item) => isText(item) || (typeof item === "number" && Number.isFinite(item))),
        "list of texts or numbers",
      );
    case "geojson":
      return geometryFault(value);
  }
}

function geometryFault(value: unknown): string | undefined {
  const geometry = isObject(value) ? value : {};
  const depth = GEOMETRIES[String(geometry.type)];
  if (geometry.type === "Sphere") return undefined;
  if (depth === undefined || !Array.isArray(geometry.coordinates)) return `expected GeoJSON geometry, got ${show(value)}`;
  const bad = badPosition(geometry.coordinates, depth);
  return bad === undefined ? undefined : `expected positions [longitude, latitude] in degrees, got ${show(bad)}`;
}

/** The first part of nested coordinates that is no position. */
function badPosition(value: unknown, depth: number): unknown {
  if (!Array.isArray(value) || value.length === 0) return value ?? null;
  if (depth > 1) {
    for (const inner of value) {
      const bad = badPosition(inner, depth - 1);
      if (bad !== undefined) return bad;
    }
    return undefined;
  }
  const [longitude, latitude] = value as unknown[];
  const within = (part: unknown, limit: number): boolean => typeof part === "number" && Math.abs(part) <= limit;
  return value.length === 2 && within(longitude, 180) && within(latitude, 90) ? undefined : value;
}
