import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";
import { ROOMS } from "./rules.ts";

/** One import: the file that states it, its line from 1, and what it names: a path from the root, or a package. */
export interface Import {
  readonly from: string;
  readonly line: number;
  readonly to: string;
}

/** Finds the code of a file: all of a script, the front matter of an Astro component (whose lines keep their numbers). */
const codeOf = (path: string, text: string): string => (path.endsWith(".astro") ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[0] ?? "") : text);

/** Lists what a file imports, `import.meta.glob` included, which no import statement shows. */
export function importsOf(path: string, text: string): readonly Import[] {
  const code = codeOf(path, text);
  const globs = [...code.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*"([^"]+)"/g)].map(({ 1: name = "", index }) => ({ name, at: index }));
  const named = ts.preProcessFile(code.replace(/^---$/gm, "   "), true, true).importedFiles.map(({ fileName, pos }) => ({ name: fileName, at: pos }));
  return [...named, ...globs].map(({ name, at }) => ({
    from: path,
    line: code.slice(0, at).split("\n").length,
    to: name.startsWith(".") ? posix.join(posix.dirname(path), name) : name.replace(/^\//, ""),
  }));
}

/** Lists every import under `src` of a checkout. */
export const importsUnder = (root: string): readonly Import[] =>
  readdirSync(posix.join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join("src", name.replaceAll("\\", "/")))
    .filter((path) => /\.(ts|astro)$/.test(path))
    .flatMap((path) => importsOf(path, readFileSync(posix.join(root, path), "utf8")));

/** Finds the innermost room of a path; undefined for a package. */
const roomOf = (path: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const isLocal = (path: string): boolean => /^(src|tests|content|data|public|docs)\/|^package\.json$/.test(path);

/** Says what is wrong with one import by `ROOMS`; null if nothing is. */
function faultOf({ from, to }: Import): string | null {
  const room = roomOf(from) ?? "src";
  const { imports, packages, apart } = ROOMS[room] ?? { imports: [] };
  if (!isLocal(to)) {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;
    return packages && !packages.includes(name) ? `${room} may import ${packages.join(", ") || "no package"}` : null;
  }
  if (/^(content|data)\//.test(to)) return null;
  const target = roomOf(to) ?? to;
  if (target === room && apart && posix.dirname(from) !== posix.dirname(to)) return `folders of ${room} do not import each other`;
  if (target === room && apart && posix.dirname(from) === room) return `files of ${room} do not import each other`;
  if (target === room || imports.includes(target)) return null;
  return `${room} may import ${imports.join(", ") || "no other room"}`;
}

/** Names each import that goes the wrong way: file, line, what it imports, and the rule. */
export const wrongWays = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap((each) => {
    const fault = faultOf(each);
    return fault ? [`${each.from}:${each.line}: imports ${each.to}; ${fault}`] : [];
  });

/** Finds folders that import each other, straight or by way of others: one line a circle, with an import for each step. */
export function circles(imports: readonly Import[]): readonly string[] {
  const steps = new Map<string, Map<string, Import>>();
  for (const each of imports.filter(({ to }) => to.startsWith("src/"))) {
    const [a, b] = [posix.dirname(each.from), posix.dirname(each.to).replace(/\/\*.*$/, "")];
    if (a !== b) steps.set(a, (steps.get(a) ?? new Map<string, Import>()).set(b, each));
  }
  /** Finds a way from one folder to another. */
  const way = (from: string, to: string, seen: Set<string>): readonly Import[] | null => {
    for (const [next, step] of steps.get(from) ?? []) {
      if (next === to) return [step];
      if (seen.has(next)) continue;
      const rest = way(next, to, seen.add(next));
      if (rest) return [step, ...rest];
    }
    return null;
  };
  const named = new Set<string>();
  return [...steps.keys()].sort().flatMap((folder) => {
    if (named.has(folder)) return [];
    const circle = way(folder, folder, new Set());
    if (!circle) return [];
    for (const { from } of circle) named.add(posix.dirname(from));
    return [`folders in a circle: ${circle.map(({ from, line, to }) => `${from}:${line} imports ${to}`).join("; ")}`];
  });
}
