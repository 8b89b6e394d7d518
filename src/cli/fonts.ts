/** `npm run fonts`: cuts the site's fonts from their npm packages and prints the fallback metrics. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { hanFont } from "./han-font.ts";

const packages = "node_modules/@fontsource-variable";
const out = "public/fonts";
const preloadLimitBytes = 90_000;

const between = (first: number, last: number): string => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** What English pages with prices, formulas and names need. ≈ ≠ ≤ ≥ → ← ‰ are in none of the packages: the reader's system draws them. */
const latin = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}–—‘’“”…×÷−·′²³€£¥$`;
const pinyin = "āēīōūǖǎěǐǒǔǚǘǜĀĒĪŌŪǍĚǏǑǓ";

interface Cut {
  readonly file: string;
  readonly from: string;
  readonly text: string;
  readonly axes: Record<string, number | { min: number; max: number }>;
}

/** The form voice is set at one width, 88, so its width axis is pinned: 18 kB less than 80–100. */
const preloaded: readonly Cut[] = [
  { file: "alegreya.woff2", from: "alegreya/files/alegreya-latin-wght-normal.woff2", text: latin, axes: { wght: { min: 400, max: 700 } } },
  { file: "archivo.woff2", from: "archivo/files/archivo-latin-wdth-normal.woff2", text: latin, axes: { wght: { min: 400, max: 650 }, wdth: 88 } },
];
const onDemand: readonly Cut[] = [
  { file: "alegreya-italic.woff2", from: "alegreya/files/alegreya-latin-wght-italic.woff2", text: latin, axes: { wght: { min: 400, max: 600 } } },
  {
    file: "alegreya-pinyin.woff2",
    from: "alegreya/files/alegreya-latin-ext-wght-normal.woff2",
    text: pinyin,
    axes: { wght: { min: 400, max: 700 } },
  },
];

async function cut({ file, from, text, axes }: Cut): Promise<number> {
  const font = await subsetFont(readFileSync(join(packages, from)), text, { targetFormat: "woff2", variationAxes: axes });
  writeFileSync(join(out, file), font);
  console.log(`${file}: ${font.length} bytes`);
  return font.length;
}

function textUnder(directory: string): string {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile() && /\.(json|mdx?|ts|astro)$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("");
}

mkdirSync(out, { recursive: true });
let preloadBytes = 0;
for (const font of preloaded) preloadBytes += await cut(font);
for (const font of onDemand) await cut(font);
if (preloadBytes > preloadLimitBytes) throw new Error(`invalid preloaded fonts; not ≤ ${preloadLimitBytes} bytes: ${preloadBytes}`);
console.log(`preloaded: ${preloadBytes} of ${preloadLimitBytes} bytes`);

const han = [
  ...new Set(
    ["data", "content", "src"]
      .map(textUnder)
      .join("")
      .match(/[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/gu) ?? [],
  ),
].sort();
if (han.length > 0) {
  const font = await hanFont(join(packages, "noto-sans-sc"), han);
  writeFileSync(join(out, "noto-sans-sc.woff2"), font);
  console.log(`noto-sans-sc.woff2: ${font.length} bytes, ${han.length} characters`);
}

for (const [family, name] of [
  ["alegreya", "OFL-Alegreya.txt"],
  ["archivo", "OFL-Archivo.txt"],
  ["noto-sans-sc", "OFL-Noto-Sans-SC.txt"],
] as const) {
  writeFileSync(join(out, name), readFileSync(join(packages, family, "LICENSE")));
}
