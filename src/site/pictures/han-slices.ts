/** Noto Sans SC as its npm package has it: cut into a hundred slices by the characters in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const directory = "node_modules/@fontsource-variable/noto-sans-sc";

function covers(ranges: string, code: number): boolean {
  return ranges.split(",").some((range) => {
    const [first = "", last = first] = range.slice(2).split("-");
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

/**
 * Finds the files of the slices that contain these characters, each file once, as paths of variable woff2 fonts.
 * @throws Error naming a character that is in no slice
 */
export function hanSlices(characters: readonly string[]): readonly string[] {
  // Keys are "[4]" for slices; "latin" and the like are other files.
  const ranges = Object.entries(JSON.parse(readFileSync(join(directory, "unicode.json"), "utf8")) as Record<string, string>).filter(([key]) =>
    key.startsWith("["),
  );
  const keys = characters.map((character) => {
    const slice = ranges.find(([, range]) => covers(range, character.codePointAt(0) ?? 0));
    if (slice === undefined) throw new Error(`invalid Han character; not in Noto Sans SC: ${character}`);
    return slice[0].slice(1, -1);
  });
  return [...new Set(keys)].map((key) => join(directory, "files", `noto-sans-sc-${key}-wght-normal.woff2`));
}
