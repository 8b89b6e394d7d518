import { describe, expect, test } from "vitest";
import { type Controls, defaultsOf, type Params } from "../../src/kit/figure.ts";
import { tableMarkup } from "../../src/site/pure/rows.ts";
import { figureData, figureOf, figures, figureView } from "../../src/site/registry.ts";
import { statesOf } from "./figure-states.ts";

/** Words that name nothing by themselves. */
const SMALL = new Set(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "per", "the", "to", "with", "all", "any", "each", "no"]);
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}.-]+/gu) ?? []).filter((word) => !SMALL.has(word)));

/** Names the options that a text speaks of though others are chosen: it is the text of the defaults still, and says a word of theirs only. */
function strangers(text: string, atDefaults: string, params: Params, controls: Controls): readonly string[] {
  if (text !== atDefaults) return [];
  const said = wordsOf(text);
  return Object.entries(controls).flatMap(([name, control]) => {
    if (control.type !== "choice") return [];
    const chosen = wordsOf(control.options[String(params[name])] ?? "");
    const first = wordsOf(control.options[String(control.default)] ?? "");
    const own = [...chosen].filter((word) => !first.has(word));
    const elsewhere = Object.entries(controls).flatMap(([other, beside]) =>
      other !== name && beside.type === "choice" ? [...wordsOf(beside.options[String(params[other])] ?? "")] : [],
    );
    const others = [...first].filter((word) => !chosen.has(word) && !elsewhere.includes(word));
    return params[name] !== control.default && others.some((word) => said.has(word)) && own.length > 0 && !own.some((word) => said.has(word))
      ? [`${name}: names “${others.filter((word) => said.has(word)).join(" ")}”, chosen is “${[...chosen].join(" ")}”`]
      : [];
  });
}

/** Reads the numbers of a text, each with the step of its last digit. */
const numbersOf = (text: string): readonly { readonly said: string; readonly value: number; readonly step: number }[] =>
  [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([said]) => {
    const plain = said.replaceAll(",", "").replace(/\.$/, "");
    const places = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
    const zeros = places > 0 ? 0 : (/[1-9](0+)$/.exec(plain)?.[1]?.length ?? 0);
    return { said, value: Number(plain), step: 10 ** (zeros - places) };
  });

/** Scales between a value of a row and its number in a sentence: per cent, thousands, millions and so on. */
const SCALES = [1, 100, 1e3, 1e-3, 1e6, 1e-6, 1e-9, 1e-12];

describe.each([...figures.keys()])("the title of figure %s", (id) => {
  const figure = figureOf(id);
  const controls = figure.controls(figureData(id).data);
  const states = statesOf(id, figure);
  const first = figureView(id);

  test("names what is chosen, and nothing else of that control", () => {
    const faults = states.flatMap(({ name, params }) => {
      const { title, summary } = figureView(id, params);
      const texts = [
        [title, first.title],
        [summary, first.summary],
      ] as const;
      return texts.flatMap(([text, atDefaults]) => strangers(text, atDefaults, params, controls).map((fault) => `${name}: ${fault} in: ${text}`));
    });
    expect(faults.length, faults.join("\n")).toBe(0);
  });

  // What calculators say at their states, and at the corners of their inputs, is held by corners.test.ts.
  test.skipIf(figure.kind === "calculator")("has no number that is not in its rows, its named results, its lines below or what is chosen", () => {
    const faults = states.flatMap(({ name, params }) => {
      const view = figureView(id, params);
      const chosen = Object.entries(controls).flatMap(([key, control]) =>
        control.type === "choice" ? (control.options[String(params[key])] ?? "") : [],
      );
      const printed = [
        tableMarkup(figure, view.rows).text.replace(/<[^>]*>/g, " "),
        view.subtitle,
        ...chosen,
        ...Object.values(view.values).map(({ text }) => text),
      ];
      const known = new Set(numbersOf(printed.join(" ")).map(({ value }) => value));
      const raw = [
        ...view.rows.flatMap((row) => Object.values(row).filter((value): value is number => typeof value === "number")),
        ...Object.values(view.values).map(({ value }) => value),
      ];
      return numbersOf(view.title)
        .filter(
          ({ value, step }) =>
            !known.has(value) &&
            !(Number.isInteger(value) && value <= view.rows.length) &&
            !raw.some((number) => SCALES.some((scale) => Math.abs(Math.abs(number) * scale - value) <= step / 2 + 1e-9)),
        )
        .map(({ said }) => `${name}: ${said} in: ${view.title}`);
    });
    expect(faults.length, faults.join("\n")).toBe(0);
  });
});

/** A row with two sides, each with both ends of its range, and which of them led. */
interface Sided {
  readonly leader: string | null;
  readonly china: number | null;
  readonly chinaHigh: number | null;
  readonly america: number | null;
  readonly americaHigh: number | null;
}

test("who led is said only where it holds at every value inside the ranges, and the title counts just those", () => {
  const figure = figureOf("weekly-lead");
  for (const { params, name } of statesOf("weekly-lead", figure)) {
    const { rows, title } = figureView("weekly-lead", params);
    const weeks = rows as unknown as readonly Sided[];
    for (const { leader, china, chinaHigh, america, americaHigh } of weeks) {
      if (leader === "CN") expect(china, name).toBeGreaterThan(americaHigh ?? 0);
      if (leader === "US") expect(america, name).toBeGreaterThan(chinaHigh ?? 0);
    }
    if (weeks.some(({ leader, china, america }) => leader === null && china !== null && america !== null))
      expect(title, name).not.toMatch(/\b(every|never|always)\b/);
  }
});

test("a title over both ends of the 29 March week says that the ranges overlap: $1.99 to $6.10 million against $4.05 to $9.11 million", () => {
  const { rows, title } = figureView("weekly-lead", {
    ...defaultsOf(figureOf("weekly-lead").controls(figureData("weekly-lead").data)),
    count: "dollars",
  });
  const week = rows.find(({ weekEnd }) => weekEnd === "2026-03-29") as unknown as Sided;
  expect([week.china, week.chinaHigh, week.america, week.americaHigh].map((value) => Math.round((value ?? 0) * 100) / 100)).toEqual([
    1.99, 6.1, 4.05, 9.11,
  ]);
  expect(week.leader).toBeNull();
  expect(title).toMatch(/ranges overlap$/);
});
