import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text as the project keeps it, whatever an editor or a checkout made of it: lines ended by LF, no byte order mark. */
export const plainText = (text: string): string => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

/** Texts by repository path: "content/07-power.mdx". */
export type Texts = Readonly<Record<string, string>>;

/** Where chapters, pages beside the book and terms of the glossary lie. */
const KINDS = [
  ["content/", /^\d+-.*\.mdx$/],
  ["content/pages/", /\.mdx$/],
  ["content/glossary/", /\.md$/],
] as const;

/** Reads every chapter, page and term as it lies on the disk, in the order of their names. @param root the project's folder */
export const textFiles = (root: string): Texts =>
  Object.fromEntries(
    KINDS.flatMap(([folder, name]) =>
      readdirSync(join(root, folder))
        .filter((file) => name.test(file))
        .sort()
        .map((file) => [folder + file, plainText(readFileSync(join(root, folder, file), "utf8"))]),
    ),
  );

export const isChapter = (path: string): boolean => /^content\/\d+-.*\.mdx$/.test(path);
export const isTerm = (path: string): boolean => path.startsWith("content/glossary/");

/** A text's id, by which addresses and components name it: "power" of "content/07-power.mdx". */
export const textId = (path: string): string => path.replace(/^.*\/(?:\d+-)?|\.mdx?$/g, "");

const FRONT_MATTER = /^---\n([\s\S]*?)\n---(?:\n|$)/;

/** Splits a text into what stands between the lines of three hyphens at its top, as YAML, and what comes after. */
export function splitText(source: string): { readonly yaml: string; readonly body: string } {
  const [top = "", yaml = ""] = FRONT_MATTER.exec(source) ?? [];
  return { yaml, body: source.slice(top.length) };
}
