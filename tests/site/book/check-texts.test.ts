import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALLOWED, readAllowed } from "../../../src/site/book/bare-numbers.ts";
import { faultsOfTexts, namedFaults } from "../../../src/site/book/check-texts.ts";
import { IN_CHAPTERS, IN_PAGES, ON_HOME } from "../../../src/site/book/text-faults.ts";
import { isTerm, splitText, textFiles } from "../../../src/site/data/text-files.ts";
import { root } from "../../support/root.ts";

const texts = textFiles(root);
/** The same without the words of chapters and pages, which take long to read: what is changed stands beside them. */
const tops = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, isTerm(path) ? text : `---\n${splitText(text).yaml}\n---\n`]));
const allowed = readAllowed(readFileSync(join(root, ALLOWED), "utf8"));
const POWER = "content/07-power.mdx";
const power = texts[POWER] ?? "";

/** What the check says where some texts are changed, as a build prints it. */
const told = (changed: Readonly<Record<string, string>>): readonly string[] =>
  faultsOfTexts({ ...tops, ...changed }, allowed, root).map(({ path, line, what }) => `${path}:${line}: ${what}`);

/** Line of a text on which some words stand, counted without the code that is tested. */
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split("\n").length;

describe("a mistake in a chapter is told with its line and what would be right:", () => {
  test.each<[string, string, string, string, string]>([
    ["an unknown claim", 'id="S1-023"', 'id="S1-923"', 'unknown claim "S1-923"; there are: ', ", S1-001 to S1-"],
    [
      "an unknown figure",
      '<Figure id="capacity" />',
      '<Figure id="capcity" />',
      'unknown figure "capcity"; did you mean "capacity"? there are: ',
      "",
    ],
    ["an unknown term", '<Term id="joule">', '<Term id="jule">', 'unknown term of content/glossary "jule"; did you mean "joule"? there are: ', ""],
    [
      "an unknown component",
      '<Figure id="capacity" />',
      '<Figur id="capacity" />',
      'unknown component "Figur"; did you mean "Figure"? there are: ',
      "",
    ],
    ["a component of pages", '<Figure id="capacity" />', "<Contents />", 'unknown component "Contents"; there are: ', "Tokenizer"],
    ["a figure without an id", '<Figure id="capacity" />', "<Figure />", 'id is missing; write id="…"', ""],
    ["a result that a figure has not", 'value="onePercent"', 'value="onePerCent"', 'no value "onePerCent"; there are: ', "onePercent"],
    [
      "a control that a figure has not",
      'set="energy=2">',
      'set="enrgy=2">',
      'unknown control of figure power-for-tokens "enrgy"; did you mean "energy"?',
      "",
    ],
    ["a value that a control does not take", 'set="energy=2">', 'set="energy=2000">', "figure power-for-tokens: ", "2000"],
    [
      "an unknown dataset",
      'dataset="data-centre-electricity" row="United',
      'dataset="data-center-electricity" row="United',
      'did you mean "data-centre-electricity"?',
      "",
    ],
    ["an unknown row", 'row="United States/2024/none/data centres"', 'row="United States/2004"', "no row with key", '"United States/2004"'],
    ["an unknown field", 'centres" field="energyTwh"', 'centres" field="energyTWh"', 'no field "energyTWh"', ""],
    [
      "a figure that a claim does not print",
      '<Num figure="capacity" value="pace" />',
      '<Num claim="S4-034" at="7" />',
      "claim S4-034: no figure at 7",
      "",
    ],
    ["an unknown format", 'centres" field="energyTwh" />', 'centres" field="energyTwh" as="euros" />', 'no format "euros"; there are: usd', ""],
    [
      "a number typed by hand",
      "Totals flatter",
      "Totals of 36 lands flatter",
      "bare number 36 in “Totals of 36 lands flatter large",
      "content/numbers-allowed.json",
    ],
    ["a number in words", "Totals flatter", "Totals of thirty lands flatter", "bare number thirty in “Totals of thirty", "by <Num>"],
    ["another number than a claim prints", "add 3.4 terawatts<", "add 4.3 terawatts<", "bare number 4.3 in “", "; claim S4-034 prints "],
    ["a number dressed as a bound one", "Totals flatter", '<span class="num">Totals</span> flatter', '<span class="num"> leads to no data', "<Num>"],
    ["a dead link to a chapter", "Totals flatter", "[Totals](/powr/) flatter", 'dead link to "/powr/"; did you mean "power"?', ""],
    [
      "a dead link to a figure",
      "Totals flatter",
      "[Totals](/figures/capcity/) flatter",
      'dead link to "/figures/capcity/"; did you mean "capacity"?',
      "",
    ],
    ["a dead link to a claim", "Totals flatter", "[Totals](/claims/S9-001/) flatter", 'dead link to "/claims/S9-001/"', ""],
    ["a link without its last slash", "Totals flatter", "[Totals](/about) flatter", 'dead link to "/about"; write "/about/"', ""],
    [
      "a link to an unknown place",
      "Totals flatter",
      "[Totals](/power/#is-it-cheep) flatter",
      'no such place in the page; did you mean "is-it-cheap"?',
      "",
    ],
    [
      "a link to an unknown place in itself",
      "Totals flatter",
      "[Totals](#is-it-cheep) flatter",
      'no such place in the page; did you mean "is-it-cheap"?',
      "",
    ],
    ["a link that is not from the root", "Totals flatter", "[Totals](power/) flatter", "write it from the site's root", ""],
    [
      "a picture of another host",
      "Totals flatter",
      "![Totals](https://example.org/a.png) flatter",
      "picture of another host, https://example.org/a.png",
      "public/",
    ],
    ["a number in a question at the end", "Totals flatter", '<Ask question="Is it 5 GW?">Yes.</Ask> flatter', "bare number 5 in", "<Num>"],
    ["a tag that is not closed", "Totals flatter", "<Note>Totals flatter", "", "losing tag"],
  ])("%s", (_, sound, broken, ...words) => {
    expect(power).toContain(sound);
    const changed = power.replace(sound, broken);
    const faults = told({ [POWER]: changed });
    expect(faults).toHaveLength(1);
    for (const word of [`${POWER}:${lineOf(changed, broken)}: `, ...words]) expect(faults[0]).toContain(word);
  });

  test.each([
    "[Totals](/) flatter",
    "[Totals](/power/) flatter",
    "[Totals](/power.md) flatter",
    "[Totals](/power/#is-it-cheap) flatter",
    "[Totals](/power/#figure-capacity) flatter",
    "[Totals](#closing-ledger) flatter",
    "[Totals](/figures/capacity/?since=x#take) flatter",
    "[Totals](/figures/capacity.csv) flatter",
    "[Totals](/data/capacity/) flatter",
    "[Totals](/claims/S1-023/) flatter",
    "[Totals](/claims/verdict/holds/) flatter",
    "[Totals](/glossary/#joule) flatter",
    "[Totals](/favicon.png) flatter",
    "[Totals](https://example.org/) flatter",
    "![Totals](/favicon.png) flatter",
    "Totals of 2024 flatter",
  ])("but nothing is said of %j", (words) => expect(told({ [POWER]: power.replace("Totals flatter", words) })).toEqual([]));

  test("all of them at once, in the order of their lines", () => {
    const changed = power.replace('id="S1-023"', 'id="S1-923"').replace("Totals flatter", "Totals of 36 lands flatter");
    expect(
      told({ [POWER]: changed, "content/pages/about.mdx": `${texts["content/pages/about.mdx"]}\nAnd 17.\n` }).map((line) => line.slice(0, 40)),
    ).toEqual([
      expect.stringContaining(`${POWER}:${lineOf(changed, "S1-923")}: unknown`),
      expect.stringContaining(`${POWER}:${lineOf(changed, "36 lands")}: bare`),
      expect.stringContaining(`content/pages/about.mdx:${(texts["content/pages/about.mdx"] ?? "").split("\n").length + 1}: bare`),
    ]);
  });
});

describe("a mistake in the order of the book is told:", () => {
  const twelfth = Object.entries(texts).find(([path]) => path.startsWith("content/12-"));
  const [, text = ""] = twelfth ?? [];
  test.each<[string, string, string, string]>([
    [
      "a chapter that leaves a gap",
      "content/17-tides.mdx",
      "number: 17",
      "number 17 leaves a gap; content/12-have-they-won.mdx has 12, so 13 is next",
    ],
    ["two chapters of one number", "content/12-tides.mdx", "number: 12", "number 12 is that of content/12-"],
    ["a number that is not its file's", "content/13-tides.mdx", "number: 14", "number 14, but the file's name says 13"],
  ])("%s", (_, path, number, words) => {
    const faults = told({ [path]: text.replace("number: 12", number) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^content\/\d+-[a-z-]+\.mdx:2: /);
    expect(faults[0]).toContain(words);
  });
});

test("a figure's unknown chapter and claim and a topic's unknown chapter are told with their files", () => {
  const named = {
    figures: new Map([
      ["tides", { chapter: "powr", claims: ["S1-023", "S1-923"] }],
      ["moons", { chapter: "power", claims: ["S1-023"] }],
    ]),
    topics: { water: { title: "Water", chapter: "rain" }, wind: { title: "Wind", chapter: "power" } },
  };
  expect(namedFaults(["power", "your-bill"], named)).toEqual([
    'src/figures/tides/index.ts: unknown chapter "powr"; did you mean "power"? there are: power, your-bill',
    'src/figures/tides/index.ts: unknown claim "S1-923"',
    'data/claims/topics.json topics.water.chapter: unknown chapter "rain"; there are: power, your-bill',
  ]);
});

describe("a mistake in the glossary is told:", () => {
  test("a term without a meaning", () => {
    expect(told({ "content/glossary/tide.md": "---\nterm: Tide\n---\n\n" })).toEqual([
      "content/glossary/tide.md:2: Tide has no meaning; write one below the second line of hyphens",
    ]);
  });

  test("one term in two files", () => {
    expect(told({ "content/glossary/zz.md": '---\nterm: "joule"\n---\n\nA unit.\n' })).toEqual([
      "content/glossary/zz.md:2: joule has a meaning in content/glossary/joule.md already; keep one of the two files",
    ]);
  });
});

test.each([
  ['[{"file": "07-power.mdx", "text": "36"}]', "content/numbers-allowed.json [0].reason: "],
  ['[{"chapter": "07-power.mdx", "text": "36", "reason": "Because it is so."}]', "content/numbers-allowed.json [0].file: "],
  ["[,]", "content/numbers-allowed.json: not valid JSON"],
])("a mistake in the list of allowed numbers says so: %s", (text, words) => expect(() => readAllowed(text)).toThrow(words));

test.each([
  ["src/pages/[chapter].astro", IN_CHAPTERS],
  ["src/layouts/Prose.astro", IN_PAGES],
  ["src/pages/index.astro", ON_HOME],
  ["src/components/book/BookChapter.astro", IN_CHAPTERS],
])("%s shows every component that a text may hold", (path, rules) => {
  const [, list = ""] = /const components = \{([^}]*)\}/.exec(readFileSync(join(root, path), "utf8")) ?? [];
  const shown = list.split(",").flatMap((name) => name.split(":")[0]?.trim() || []);
  // Sections, margins and folds are made of headings and claims when a text is compiled.
  expect(shown.filter((name) => !["Section", "Margin", "Fold"].includes(name)).sort()).toEqual(Object.keys(rules).sort());
});
