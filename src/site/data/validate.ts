import { DataError, type Dataset, FILE_KEYS, type Field, type Source } from "../../kit/dataset.ts";
import {
  type Issue,
  isDate,
  isGrade,
  isObject,
  isText,
  show,
  typeFault,
  unknownKeys,
  validateChanges,
  validateConstraints,
  validateLicence,
  validateMadeWith,
} from "./validate-parts.ts";

const FIELD_TYPES = ["string", "number", "integer", "boolean", "date", "array", "geojson"];
const FIELD_KEYS = ["name", "type", "unit", "description", "constraints"];
/**
 * Every fault in one version of a dataset, with the place and the rule; empty if it is sound.
 * @param json the parsed file
 * @param version the date in its name, YYYY-MM-DD
 * @param sources ids that `source` fields may name
 */
function validateDataset(json: unknown, version: string, sources: Readonly<Record<string, Source>>): Issue[] {
  const issues: Issue[] = [];
  const fault = (where: string, rule: string): void => {
    issues.push({ where, rule });
  };
  if (!isObject(json)) return [{ where: "file", rule: `expected an object, got ${show(json)}` }];
  issues.push(...unknownKeys("", json, FILE_KEYS));
  for (const key of ["title", "description"]) {
    if (!isText(json[key])) fault(key, `expected text, got ${show(json[key])}`);
  }
  if (json.version !== version) fault("version", `expected the date in the file's name, "${version}", got ${show(json.version)}`);
  if (!isDate(json.asOf)) fault("asOf", `expected YYYY, YYYY-MM or YYYY-MM-DD, got ${show(json.asOf)}`);
  else if (json.asOf > version) fault("asOf", `later than the version's date ${version}: ${show(json.asOf)}`);
  issues.push(...validateLicence(json.licence), ...validateMadeWith(json.madeWith));
  if (json.grade !== null && !isGrade(json.grade)) fault("grade", `expected "A", "B", "C" or null, got ${show(json.grade)}`);
  issues.push(...validateSources(json.sources, sources));
  issues.push(...validateChanges(json.changes));
  if (!Array.isArray(json.notes)) fault("notes", `expected a list, got ${show(json.notes)}`);
  else
    issues.push(
      ...json.notes.flatMap((note: unknown, i) => (isText(note) ? [] : [{ where: `notes[${i}]`, rule: `expected text, got ${show(note)}` }])),
    );
  const fields = validateFields(json.fields, issues);
  if (Array.isArray(json.rows)) validateRows(json, fields, sources, issues);
  else fault("rows", `expected a list, got ${show(json.rows)}`);
  return issues;
}

/**
 * Reads one version: parsed JSON to a checked `Dataset`.
 * @param path repository path, `data/<id>/<YYYY-MM-DD>.json`; id and version come from it.
 * @throws DataError naming file, row, field, rule and value of every fault.
 */
export function readDataset(path: string, json: unknown, sources: Readonly<Record<string, Source>>): Dataset {
  const match = /^data\/([a-z][a-z0-9-]*)\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path);
  if (!match) throw new DataError(`${path}: name must be data/<id>/<YYYY-MM-DD>.json`);
  const [, id = "", version = ""] = match;
  const issues: Issue[] = validateDataset(json, version, sources);
  if (issues.length > 0) {
    throw new DataError(issues.map(({ where, rule }) => `${path} ${where}: ${rule}`).join("\n"));
  }
  return { id, ...(json as Omit<Dataset, "id">) };
}

function validateSources(value: unknown, sources: Readonly<Record<string, Source>>): Issue[] {
  if (!Array.isArray(value) || value.length === 0) return [{ where: "sources", rule: `expected a list of source ids, got ${show(value)}` }];
  return value.flatMap((id: unknown, i) => {
    if (typeof id !== "string" || !Object.hasOwn(sources, id)) {
      return [{ where: `sources[${i}]`, rule: `unknown source; not in data/sources.json: ${show(id)}` }];
    }
    return value.indexOf(id) === i ? [] : [{ where: `sources[${i}]`, rule: `named twice: ${show(id)}` }];
  });
}

function validateFields(value: unknown, issues: Issue[]): Field[] {
  if (!Array.isArray(value) || value.length === 0) {
    issues.push({ where: "fields", rule: `expected a list of fields, got ${show(value)}` });
    return [];
  }
  const names = new Set<string>();
  return value.filter((field: unknown, i): field is Field => {
    const where = `fields[${i}]`;
    const before = issues.length;
    if (!isObject(field)) {
      issues.push({ where, rule: `expected an object, got ${show(field)}` });
      return false;
    }
    issues.push(...unknownKeys(where, field, FIELD_KEYS));
    const name = String(field.name);
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) issues.push({ where: `${where}.name`, rule: `expected a camelCase name, got ${show(field.name)}` });
    if (names.has(name)) issues.push({ where: `${where}.name`, rule: `duplicate field: "${name}"` });
    names.add(name);
    if (!FIELD_TYPES.includes(String(field.type))) {
      issues.push({ where: `${where}.type`, rule: `expected one of ${FIELD_TYPES.join(", ")}, got ${show(field.type)}` });
    }
    if (!isText(field.description)) issues.push({ where: `${where}.description`, rule: `expected text, got ${show(field.description)}` });
    if ((field.type === "number" || field.type === "integer") && !isText(field.unit)) {
      issues.push({ where: `${where}.unit`, rule: `a number needs a unit ("1" for counts and shares); got ${show(field.unit)}` });
    } else if (field.unit !== undefined && !isText(field.unit))
      issues.push({ where: `${where}.unit`, rule: `expected text, got ${show(field.unit)}` });
    issues.push(...validateConstraints(`${where}.constraints`, field));
    return issues.length === before;
  });
}

function validateRows(json: Record<string, unknown>, fields: readonly Field[], sources: Readonly<Record<string, Source>>, issues: Issue[]): void {
  const rows = json.rows as unknown[];
  const byName = new Map(fields.map((field) => [field.name, field]));
  const key = json.primaryKey;
  const keyFields = Array.isArray(key) ? key.filter((name): name is string => typeof name === "string" && byName.has(name)) : [];
  if (!Array.isArray(key) || key.length === 0 || keyFields.length !== key.length || new Set(key).size !== key.length) {
    issues.push({ where: "primaryKey", rule: `expected a list of field names, got ${show(key)}` });
  }
  if (rows.length === 0) issues.push({ where: "rows", rule: "expected at least one row" });
  if (json.grade === null && !byName.has("grade")) {
    issues.push({ where: "grade", rule: 'null, but the rows have no field "grade"; grade the file or each row' });
  }
  const seen = new Map<string, number>();
  rows.forEach((row, i) => {
    const where = `rows[${i}]`;
    if (!isObject(row)) {
      issues.push({ where, rule: `expected an object, got ${show(row)}` });
      return;
    }
    for (const name of Object.keys(row)) {
      if (!byName.has(name)) issues.push({ where: `${where}.${name}`, rule: `unknown field; known: ${[...byName.keys()].join(", ")}` });
    }
    for (const field of fields) {
      const rule = fieldFault(field, row[field.name], sources);
      if (rule) issues.push({ where: `${where}.${field.name}`, rule });
    }
    if (keyFields.length > 0) {
      const id = JSON.stringify(keyFields.map((name) => row[name] ?? null));
      const first = seen.get(id);
      if (first !== undefined) issues.push({ where, rule: `duplicate key ${keyFields.join("+")}, same as rows[${first}]: ${show(JSON.parse(id))}` });
      else seen.set(id, i);
    }
  });
}

function fieldFault(field: Field, value: unknown, sources: Readonly<Record<string, Source>>): string | undefined {
  const { type, constraints = {} } = field;
  if (value === undefined) return "missing; write null if it is not known";
  if (value === null) return constraints.required ? "required, got null" : undefined;
  const rule = typeFault(type, value);
  if (rule) return rule;
  if (typeof value === "number") {
    if (constraints.minimum !== undefined && value < constraints.minimum) return `not ≥ ${constraints.minimum}: ${value}`;
    if (constraints.maximum !== undefined && value > constraints.maximum) return `not ≤ ${constraints.maximum}: ${value}`;
  }
  if (constraints.enum && !constraints.enum.includes(String(value))) return `not one of ${constraints.enum.join(", ")}: ${show(value)}`;
  if (field.name === "grade" && !isGrade(value)) return `expected "A", "B" or "C", got ${show(value)}`;
  if (field.name === "source" && !Object.hasOwn(sources, String(value))) return `unknown source; not in data/sources.json: ${show(value)}`;
  return undefined;
}
