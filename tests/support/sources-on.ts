import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** `data/sources.json` as text, with the sources that had been read by a day alone: beside one old file no later one may stand. */
export function sourcesOn(day: string): string {
  const all = JSON.parse(readFileSync(join(root, "data/sources.json"), "utf8")) as Readonly<Record<string, { readonly retrieved: string | null }>>;
  return JSON.stringify(Object.fromEntries(Object.entries(all).filter(([, { retrieved }]) => (retrieved ?? "") <= day)));
}
