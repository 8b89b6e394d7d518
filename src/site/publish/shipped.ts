import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scripts } from "../bundles/scripts.ts";
import { datasets } from "../registry.ts";

/** A third-party work that reaches readers, as its package describes it. */
export interface Work {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly by: string | null;
  readonly url: string | null;
  /** The licence's text, if the package contains it. */
  readonly text: string | null;
}

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
  readonly homepage?: string;
}

/** Turns the address of a repository into one that a browser opens; null for anything else. */
function webAddress(repository: string | undefined): string | null {
  const address = repository
    ?.replace(/^git\+/, "")
    .replace(/^git:/, "https:")
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, "https://github.com/$1")
    .replace(/\.git$/, "");
  return address?.startsWith("https://") ? address : null;
}

/** Reads the facts of a package from its package.json and licence file. @throws Error if the package names no licence */
export function work(name: string): Work {
  const folder = join("node_modules", name);
  const { version, license, author, repository, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Package;
  if (!license) throw new Error(`package ${name} reaches readers, and names no licence`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const by = (typeof author === "string" ? author : author?.name)?.replace(/\s*[<(].*$/, "").trim();
  return {
    name,
    version,
    licence: license,
    by: by || null,
    url: webAddress(typeof repository === "string" ? repository : repository?.url) ?? webAddress(homepage),
    text: file ? readFileSync(join(folder, file), "utf8").trim() : null,
  };
}

const byName = (names: Iterable<string>): readonly Work[] => [...new Set(names)].sort().map(work);

/** Lists third-party works in the scripts, tokenizers' vocabularies included. */
export const shippedCode = async (): Promise<readonly Work[]> => byName((await scripts()).flatMap(({ packages }) => packages));

/** Lists the packages that datasets were made from. */
export const shippedData = (): readonly Work[] =>
  byName(
    datasets.ids
      .flatMap((id) => datasets.versions(id).flatMap(({ madeWith }) => madeWith?.package ?? []))
      .filter((name) => existsSync(join("node_modules", name, "package.json"))),
  );

/** Lists the packages of fonts, which are subset. */
export const shippedFonts = (): readonly Work[] =>
  byName(readdirSync("node_modules/@fontsource-variable").map((name) => `@fontsource-variable/${name}`));
