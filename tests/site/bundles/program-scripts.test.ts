import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { Params } from "../../../src/kit/figure.ts";
import { SIZES, type Working } from "../../../src/kit/figure.ts";
import type { View } from "../../../src/kit/view.ts";
import { script } from "../../../src/site/bundles/scripts.ts";
import { drawing, round } from "../../../src/site/pure/drawing.ts";
import { bodyMarkup } from "../../../src/site/pure/rows.ts";
import { figures, figureView } from "../../../src/site/registry.ts";
import { statesOf } from "../../figures/figure-states.ts";
import { share } from "../../support/share.ts";
import { brotliSize } from "../../support/site.ts";

const calculators = [...figures].filter(([, { kind }]) => kind === "calculator");

/** States of all calculators, of each calculator one at least. */
const states = share(
  calculators.flatMap(([id, figure]) => statesOf(id, figure).map((state) => ({ id, ...state }))),
  { each: ["id"] },
);

interface InBrowser {
  readonly view: (params: Params) => View;
  readonly working: Working;
  readonly presets: readonly Params[];
}

/** Runs a calculator's two scripts as a browser does, and hands over what they compute with. */
async function inBrowser(id: string): Promise<InBrowser> {
  const realm: Record<string, unknown> = { watts: {}, Intl };
  realm.globalThis = realm;
  runInNewContext((await script("calculator")).code, realm);
  const watts = realm.watts as typeof globalThis.watts;
  let presets: readonly Params[] = [];
  const take = watts.calculator;
  let working: Working | undefined;
  watts.calculator = (of, program, input) => {
    presets = input.presets;
    const cells = (program.cells ?? {}) as Readonly<Record<string, never>>;
    const columns = Object.fromEntries(input.columns.map(({ name }) => [name, { label: "", format: cells[name] }]));
    working = { ...program, columns } as unknown as Working;
    take(of, program, input);
  };
  runInNewContext((await script(id)).code, realm);
  if (!working) throw new Error(`${id}: its script hands over no program`);
  return { view: (params) => watts.view(id, params), working, presets };
}

/** All that a change of the controls writes into the page. */
const shown = (id: string, figure: Working, now: View) => ({
  title: now.title,
  subtitle: now.subtitle,
  summary: now.summary,
  values: now.values,
  formula: now.formula,
  rows: bodyMarkup(figure, now.rows).text,
  outcome: figure.outcome && [figure.outcome.label, figure.outcome.of(now.given), figure.outcome.text(figure.outcome.of(now.given))],
  pictures: SIZES.map((size) => round(drawing(id, figure, now, size))),
});

describe.each(calculators)("the script of %s", (id, figure) => {
  test("shows at each of its states what the build shows", async () => {
    const { view, working } = await inBrowser(id);
    for (const { name, params } of states.filter((state) => state.id === id))
      expect(JSON.parse(JSON.stringify(shown(id, working, view(params)))), name).toEqual(
        JSON.parse(JSON.stringify(shown(id, figure, figureView(id, params)))),
      );
  });

  test("has the settings of the presets in their order", async () => {
    const sets = (figure.presets?.(figureView(id).given.data) ?? []).map(({ set }) => set);
    expect(JSON.stringify((await inBrowser(id)).presets)).toBe(JSON.stringify(sets));
  });

  test("holds its program, the kit and the model, and nothing that only the server needs", async () => {
    const { files, code } = await script(id);
    expect(files).toContain(`src/figures/${id}/program.ts`);
    expect(files.filter((path) => !path.startsWith(`src/figures/${id}/`) && !/^src\/(kit|model)\//.test(path))).toEqual([]);
    expect(files.filter((path) => /\/(inputs|index|guess)\.ts$|^src\/kit\/schemas/.test(path))).toEqual([]);
    const ofServer = [...figure.notes, figure.formulaWords ?? figure.chapter, ...Object.values(figureView(id).controls).flatMap(sourceOf)];
    expect(ofServer.filter((words) => code.includes(words.slice(0, 40)))).toEqual([]);
  });
});

const sourceOf = (control: object): readonly string[] => ("source" in control && typeof control.source === "string" ? [control.source] : []);

test.each([...figures].filter(([, { kind }]) => kind === "scene"))(
  "the motion of %s weighs at most 12 kB with what plays it, and brings the kit alone",
  async (id) => {
    const [player, motion] = await Promise.all([script("play"), script(`motion-${id}`)]);
    expect(motion.files.filter((path) => path !== `src/figures/${id}/motion.ts` && !path.startsWith("src/kit/"))).toEqual([]);
    expect(brotliSize(player.code) + brotliSize(motion.code)).toBeLessThanOrEqual(12_000);
  },
);

test.each([...figures].filter(([, { guess }]) => guess))("the question of %s brings the kit alone", async (id) => {
  const { files } = await script(`guess-${id}`);
  expect(files.filter((path) => path !== `src/figures/${id}/guess.ts` && !path.startsWith("src/kit/"))).toEqual([]);
});
