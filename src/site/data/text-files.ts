import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Brings a text into the form that the project keeps, whatever an editor or a checkout made of it: LF at the ends of lines, no byte order mark. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** Texts by repository path: "content/07-power.mdx". */
export type Texts = Readonly<Record<string, string>>;

/** Places of chapters, pages beside the book and terms of the glossary. */
const KINDS = [
  ["content/", /^\d+-.*\.mdx$/],
  ["content/pages/", /\.mdx$/],
  ["content/glossary/", /\.md$/],
] as const;

/** Reads every chapter, page and term from the disk, in order of their names. @param root the project's folder */
export const textFiles = (root: string): Texts =>
  Object.fromEntries(
    KINDS.flatMap(([folder, name]) =>
      readdirSync(join(root, folder))
        .filter((file) => name.test(file))
        .sort()
        .map((file) => [folder + file, plainText(readFileSync(join(root, folder, file), "utf8"))]),
    ),
  );

/** Tells whether a path is that of a chapter. */
export const isChapter = (path: string): boolean => /^content\/\d+-.*\.mdx$/.test(path);
/** Tells whether a path is that of a term. */
export const isTerm = (path: string): boolean => path.startsWith("content/glossary/");

/** Gets a text's id from its path, by which addresses and components name it: "power" from "content/07-power.mdx". */
export const textId = (path: string): string => path.replace(/^.*\/(?:\d+-)?|\.mdx?$/g, "");

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** Splits a text into the YAML between the lines of three hyphens at its top, and the rest. */
export function splitText(source: string): { readonly yaml: string; readonly body: string } {
  const [top = "", yaml = ""] = FRONT_MATTER.exec(source) ?? [];
  return { yaml, body: source.slice(top.length) };
}
