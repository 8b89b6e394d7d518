import type { Source } from "../../../kit/dataset.ts";
import type { Fault } from "./faults.ts";
import { perRow, type Rule } from "./rule.ts";

/** Requires a file to list the sources that its rows name, and its rows to name those that it lists, but for what lies behind the whole. */
export const cited: Rule = {
  name: "sources",
  faults: ({ rows, fields, sources }, { background = [] }) => {
    if (!fields.some(({ name }) => name === "source")) return [];
    const named = new Set(rows.map(({ source }) => source));
    const unused = sources.flatMap((id, i) =>
      named.has(id) || background.includes(id) ? [] : [{ path: ["sources", i], rule: `no row names it: ${JSON.stringify(id)}` }],
    );
    const unlisted = perRow(rows, ({ source }) =>
      typeof source === "string" && !sources.includes(source) ? [["source", `not in the file’s sources: ${JSON.stringify(source)}`]] : [],
    );
    return [...unused, ...unlisted];
  },
};

/** Requires a licence text that names the dataset's licences, by what `data/licences.json` calls them, and no other. */
export const terms: Rule = {
  name: "terms",
  faults: ({ licence }, { terms: own, besides = [] }, { licences }) => {
    const path = ["licence", "name"];
    const names = (id: string): boolean => licences[id]?.named.some((words) => licence.name.toLowerCase().includes(words.toLowerCase())) ?? false;
    const missing = own
      .filter((id) => !names(id))
      .map((id) => ({ path, rule: `expected words for ${licences[id]?.title ?? id}, got ${JSON.stringify(licence.name)}` }));
    const others = Object.keys(licences)
      .filter((id) => !own.includes(id) && !besides.includes(id) && names(id))
      .map((id) => ({ path, rule: `names ${licences[id]?.title}, which data/rules.json does not: ${JSON.stringify(licence.name)}` }));
    return [...missing, ...others];
  },
};

const PRIVATE = /^(localhost|[\d.]+|\[.*\]|.*\.(local|localhost|internal|test|example|invalid))$/i;

/** Tells what is wrong with an address that readers are sent to, or null: it is public and carries no one's password. */
export function addressFault(address: string): string | null {
  if (!URL.canParse(address)) return "no address";
  const { username, password, hostname, port } = new URL(address);
  if (username || password) return "an address with a user’s name or password";
  return PRIVATE.test(hostname) || !hostname.includes(".") || port !== "" ? "an address that is not public" : null;
}

/** The year of the first thing that we read. */
const FIRST_READ = "2026-01-01";

/** Lists what is wrong in the list of sources beyond its shape: private addresses, days of reading that cannot be, one source under two ids. */
export function sourceFaults(sources: Readonly<Record<string, Source>>): readonly Fault[] {
  const seen = new Map<string, string>();
  return Object.entries(sources).flatMap(([id, { title, publisher, url, retrieved }]) => {
    const faults: Fault[] = [];
    const wrong = url === null ? null : addressFault(url);
    if (wrong !== null) faults.push({ path: [id, "url"], rule: `${wrong}: ${JSON.stringify(url)}` });
    if (retrieved !== null && retrieved < FIRST_READ)
      faults.push({ path: [id, "retrieved"], rule: `before ${FIRST_READ}, when the reading began: ${retrieved}` });
    const same = `${title}|${publisher}|${url}`.toLowerCase();
    const other = seen.get(same);
    if (other !== undefined) faults.push({ path: [id], rule: `the same title, publisher and address as ${JSON.stringify(other)}` });
    seen.set(same, id);
    return faults;
  });
}
