/** `npm run fonts`: cuts the site's fonts from their npm packages, prints how many bytes each has, and fits the faces that stand in for them. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { advances } from "../site/pictures/font-widths.ts";
import { type Fallback, fallbackSheet, paragraphsOf } from "./tools/fallback-fonts.ts";
import { hanCharacters } from "./tools/han-characters.ts";

const packages = "node_modules/@fontsource-variable";
/** Has Noto Sans SC in one file for each weight. Installed for this command alone, as it is 57 MB to download; builds use slices. */
const HAN_PACKAGE = "@expo-google-fonts/noto-sans-sc";
const HAN_VERSION = "0.4.3";
const FOLDER = "node_modules/.cache/fonts";
/** Faces with the widths of those that systems have; installed for this command alone. Tinos is as wide as Times New Roman, Arimo as Arial. */
const SYSTEM_PACKAGES = ["tinos", "arimo", "noto-serif", "roboto"].map((name) => `@fontsource/${name}@5`);
const out = "public/fonts";
const preloadLimitBytes = 40_000;

const between = (first: number, last: number): string => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/**
 * Letters for English pages with prices, formulas and names. None of the packages has ≈ ≠ ≤ ≥ → ← ‰: the reader's system draws
 * them.
 */
const basic = `${between(0x20, 0x7e)}\u00a0–—‘’“”…·×÷−±²°¢£€`;
/** The rest of Latin-1, in files that only pages with such a letter fetch: `unicode-range` in fonts.css names them. */
const rest = [...`${between(0xa1, 0xff)}′³¥`].filter((letter) => !basic.includes(letter)).join("");
const pinyin = "āēīōūǖǎěǐǒǔǚǘǜĀĒĪŌŪǍĚǏǑǓ";

interface Cut {
  readonly file: string;
  readonly from: string;
  readonly text: string;
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
}

/** Features that the style sheets ask for or that set letters well; no fractions, superiors or alternates. */
const features = ["kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk", "rlig", "rvrn", "tnum", "lnum", "pnum", "onum"];

/** Weights are those of the style sheets; the form voice has one width, 88, and italics one weight. */
const faces = {
  alegreya: { from: "alegreya/files/alegreya-latin-wght-normal.woff2", axes: { wght: { min: 400, max: 600 } } },
  archivo: { from: "archivo/files/archivo-latin-wdth-normal.woff2", axes: { wght: { min: 400, max: 600 }, wdth: 88 } },
  "alegreya-italic": { from: "alegreya/files/alegreya-latin-wght-italic.woff2", axes: { wght: 400 } },
} as const;
const preloaded: readonly Cut[] = (["alegreya", "archivo"] as const).map((name) => ({ file: `${name}.woff2`, text: basic, ...faces[name] }));
const onDemand: readonly Cut[] = [
  { file: "alegreya-italic.woff2", text: basic, ...faces["alegreya-italic"] },
  ...Object.entries(faces).map(([name, face]) => ({ file: `${name}-more.woff2`, text: rest, ...face })),
  { file: "alegreya-pinyin.woff2", from: "alegreya/files/alegreya-latin-ext-wght-normal.woff2", text: pinyin, axes: faces.alegreya.axes },
];

async function cut({ file, from, text, axes }: Cut): Promise<number> {
  const font = await subsetFont(readFileSync(join(packages, from)), text, { targetFormat: "woff2", variationAxes: axes, keepFeatures: features });
  writeFileSync(join(out, file), font);
  console.log(`${file}: ${font.length} bytes`);
  return font.length;
}

/**
 * Cuts the Chinese characters that the site writes: outlines and widths, as lines run from left to right.
 * @throws Error naming characters that the font does not have
 */
async function cutHan(): Promise<void> {
  execFileSync("npm", ["install", "--no-save", "--prefix", FOLDER, `${HAN_PACKAGE}@${HAN_VERSION}`], { stdio: "inherit" });
  const whole = readFileSync(join(FOLDER, "node_modules", HAN_PACKAGE, "400Regular/NotoSansSC_400Regular.ttf"));
  const characters = hanCharacters();
  const held = advances(whole);
  const missing = characters.filter((character) => !held.has(character.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new Error(`invalid Han characters; not in Noto Sans SC: ${missing.join("")}`);
  const font = await subsetFont(whole, characters.join(""), {
    targetFormat: "woff2",
    keepFeatures: [],
    noHinting: true,
    dropTables: ["BASE", "GPOS", "GSUB", "STAT", "gasp", "prep", "vhea", "vmtx"],
  });
  writeFileSync(join(out, "noto-sans-sc.woff2"), font);
  console.log(`noto-sans-sc.woff2: ${font.length} bytes, ${characters.length} characters`);
}

mkdirSync(out, { recursive: true });
let preloadBytes = 0;
for (const font of preloaded) preloadBytes += await cut(font);
for (const font of onDemand) await cut(font);
if (preloadBytes > preloadLimitBytes) throw new Error(`invalid preloaded fonts; not ≤ ${preloadLimitBytes} bytes: ${preloadBytes}`);
console.log(`preloaded: ${preloadBytes} of ${preloadLimitBytes} bytes`);

await cutHan();

for (const [family, name] of [
  ["alegreya", "OFL-Alegreya.txt"],
  ["archivo", "OFL-Archivo.txt"],
  ["noto-sans-sc", "OFL-Noto-Sans-SC.txt"],
] as const) {
  writeFileSync(join(out, name), readFileSync(join(packages, family, "LICENSE")));
}

/** Fits the faces of readers' systems to ours. Android has neither Times nor Arial. */
async function fitFallbacks(): Promise<void> {
  execFileSync("npm", ["install", "--no-save", "--prefix", FOLDER, ...SYSTEM_PACKAGES], { stdio: "inherit" });
  const plain = (file: Buffer, axes?: Readonly<Record<string, number>>): Promise<Uint8Array> =>
    subsetFont(file, basic, { targetFormat: "sfnt", keepFeatures: features, ...(axes && { variationAxes: axes }) });
  const ours = (name: string, wght?: number) => plain(readFileSync(join(out, `${name}.woff2`)), wght ? { wght } : undefined);
  const theirs = (name: string, face: string) =>
    plain(readFileSync(join(FOLDER, "node_modules/@fontsource", name, "files", `${name}-latin-${face}.woff2`)));
  const [bold, italic] = [["font-weight: 600"], ["font-style: italic"]];
  const times = (face: string): readonly string[] => ["Times New Roman", "Liberation Serif", "Tinos", "Times"].map((name) => `${name}${face}`);
  const arial = (face: string): readonly string[] => ["Arial", "Liberation Sans", "Arimo", "Helvetica"].map((name) => `${name}${face}`);
  const fallbacks: readonly Fallback[] = [
    {
      family: "Entry Fallback",
      descriptors: [],
      byLetter: true,
      local: times(""),
      ours: await ours("alegreya", 400),
      theirs: await theirs("tinos", "400-normal"),
    },
    {
      family: "Entry Fallback",
      descriptors: bold,
      local: times(" Bold"),
      ours: await ours("alegreya", 600),
      theirs: await theirs("tinos", "700-normal"),
    },
    {
      family: "Entry Fallback",
      descriptors: italic,
      local: times(" Italic"),
      ours: await ours("alegreya-italic"),
      theirs: await theirs("tinos", "400-italic"),
    },
    {
      family: "Form Fallback",
      descriptors: [],
      byLetter: true,
      local: arial(""),
      ours: await ours("archivo", 400),
      theirs: await theirs("arimo", "400-normal"),
    },
    {
      family: "Form Fallback",
      descriptors: bold,
      local: arial(" Bold"),
      ours: await ours("archivo", 600),
      theirs: await theirs("arimo", "700-normal"),
    },
    {
      family: "Entry Android",
      descriptors: [],
      byLetter: true,
      local: ["Noto Serif"],
      ours: await ours("alegreya", 400),
      theirs: await theirs("noto-serif", "400-normal"),
    },
    {
      family: "Form Android",
      descriptors: [],
      byLetter: true,
      local: ["Roboto"],
      ours: await ours("archivo", 400),
      theirs: await theirs("roboto", "400-normal"),
    },
  ];
  const chapters = readdirSync("content").filter((name) => /^\d.*\.mdx$/.test(name));
  const paragraphs = chapters.flatMap((name) => paragraphsOf(readFileSync(join("content", name), "utf8")));
  writeFileSync("src/styles/fallback-fonts.css", fallbackSheet(fallbacks, paragraphs));
  console.log(`fallback-fonts.css: ${fallbacks.length} faces fitted to ${paragraphs.length} paragraphs`);
}

await fitFallbacks();
