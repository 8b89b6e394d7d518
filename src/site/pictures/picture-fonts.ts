import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import type { Measure } from "../pure/picture.ts";
import { advances } from "./font-widths.ts";
import { hanSlices } from "./han-slices.ts";

const packages = "node_modules/@fontsource-variable";
/** Made once and kept between builds; safe to delete. */
export const CACHE = "node_modules/.cache/pictures";

const between = (first: number, last: number): string => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
const LATIN = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}${between(0x100, 0x17f)}–—‘’“”…×÷−·′″‰•²³€£¥$`;

interface Cut {
  readonly voice: "form" | "entry";
  readonly weight: number;
  readonly from: string;
  readonly axes: Readonly<Record<string, number>>;
}
const CUTS: readonly Cut[] = [
  ...[400, 600].map((wght) => ({
    voice: "form" as const,
    weight: wght,
    from: "archivo/files/archivo-latin-wdth-normal.woff2",
    axes: { wght, wdth: 88 },
  })),
  ...[400, 500].map((wght) => ({ voice: "entry" as const, weight: wght, from: "alegreya/files/alegreya-latin-wght-normal.woff2", axes: { wght } })),
];

const hash = (...parts: readonly (string | Buffer)[]): string => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex").slice(0, 16);
};

/**
 * Returns the path of a file of the cache, made if it is missing. It is written under another name and then moved, so that of two builds at once
 * neither reads half a file.
 */
export async function cached(name: string, make: () => Promise<Buffer> | Buffer): Promise<string> {
  const path = join(CACHE, name);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    const half = `${path}.${process.pid}`;
    writeFileSync(half, await make());
    renameSync(half, path);
  }
  return path;
}

interface Face extends Cut {
  readonly path: string;
  readonly widths: ReadonlyMap<number, number>;
}

/** The name that Archivo's files have at every weight: that of the variable font's default. Alegreya's have their own. */
export const FORM_FAMILY = "Archivo SemiBold";

const cut = new Map<boolean, Promise<readonly Face[]>>();

/** Makes TrueType files of the site's fonts at the weights that pictures use; without ligatures, if they are to mix with another font. */
export function faces(ligatures = true): Promise<readonly Face[]> {
  const making =
    cut.get(ligatures) ??
    Promise.all(
      CUTS.map(async (each) => {
        const file = readFileSync(join(packages, each.from));
        const options = { targetFormat: "sfnt", variationAxes: each.axes, ...(ligatures ? {} : { keepFeatures: ["kern"] }) } as const;
        const path = await cached(`${each.voice}-${each.weight}-${hash(file, LATIN, JSON.stringify(options))}.ttf`, () =>
          subsetFont(file, LATIN, options),
        );
        return { ...each, path, widths: advances(readFileSync(path)) };
      }),
    );
  cut.set(ligatures, making);
  return making;
}

/** Lists the characters of a text that the Latin fonts lack: Chinese, arrows and signs of comparison. */
async function others(text: string): Promise<readonly string[]> {
  const known = (await faces()).map(({ widths }) => widths);
  const odd = [...new Set(text)].filter((character) => !known.every((widths) => widths.has(character.codePointAt(0) ?? 0)));
  return odd.filter((character) => !/[\s\u200b\u2060\ufeff]/u.test(character)).sort();
}

/** Lists font files that together have every character of a text. @throws Error naming a character that is in none of the site's fonts */
export async function fontFiles(text: string): Promise<readonly string[]> {
  const rest = await others(text);
  // The renderer drops a character of another font from a line that has ligatures.
  const latin = (await faces(rest.length === 0)).map(({ path }) => path);
  if (rest.length === 0) return latin;
  const han = hanSlices(rest).map((slice) => {
    const file = readFileSync(slice);
    return cached(`han-${hash(file)}.ttf`, () =>
      subsetFont(file, undefined, { keepAllGlyphs: true, targetFormat: "sfnt", variationAxes: { wght: 400 } }),
    );
  });
  return [...latin, ...(await Promise.all(han))];
}

/** Measures texts by the fonts' own widths; a character that they lack counts as one em. */
export async function measure(): Promise<Measure> {
  const all = await faces();
  return (text, voice, size, weight) => {
    const own = all.filter((face) => face.voice === voice);
    const face = own.find((each) => each.weight === weight) ?? own[0];
    let sum = 0;
    for (const character of text) sum += face?.widths.get(character.codePointAt(0) ?? 0) ?? 1;
    return sum * size;
  };
}
