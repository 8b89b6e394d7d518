import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { choice, range, toggle } from "../../../src/kit/figure.ts";
import { allStates, stateNumber } from "../../../src/kit/states.ts";
import { hasScript, script } from "../../../src/site/bundles/scripts.ts";
import { stateScripts } from "../../../src/site/bundles/state-scripts.ts";
import { drawForPage } from "../../../src/site/pictures/draw-on-server.ts";
import { type ChartStates, packStates, type StateParts, unpackState } from "../../../src/site/pure/chart-states.ts";
import { bodyMarkup } from "../../../src/site/pure/rows.ts";
import { figures, figureView } from "../../../src/site/registry.ts";
import { share } from "../../support/share.ts";
import { brotliSize } from "../../support/site.ts";

const charts = [...figures].filter(([id, { kind }]) => kind !== "calculator" && hasScript(id));

/** States of all charts, of each chart one at least. */
const states = share(
  charts.flatMap(([id]) => allStates(figureView(id).controls).map((params) => ({ id, params }))),
  { each: ["id"] },
);

/** What the scripts of a chart hand over, run as a browser runs them. */
function handedOver(code: string, each: readonly string[] = []) {
  const handed: { id: string; states: ChartStates }[] = [];
  const single: [number, Partial<StateParts>][] = [];
  const watts = {
    chart: (id: string, states: ChartStates) => handed.push({ id, states }),
    state: (_: string, number: number, parts: Partial<StateParts>) => single.push([number, parts]),
  };
  for (const one of [code, ...each]) runInNewContext(one, { watts });
  return { handed, single };
}

describe.each(charts)("the states of %s", (id, figure) => {
  test("hold what the build shows, in each state", async () => {
    const { code, each } = await script(id);
    const { handed, single } = handedOver(
      code,
      each.map(({ code: own }) => own),
    );
    expect(handed.map((one) => one.id)).toEqual([id]);
    const whole = handed[0]?.states as ChartStates;
    const { controls } = figureView(id);
    for (const { params } of states.filter((state) => state.id === id)) {
      const number = stateNumber(params, controls);
      const view = figureView(id, params);
      const [narrow, wide] = drawForPage(id, figure, view);
      const shown = {
        title: view.title,
        subtitle: view.subtitle,
        summary: view.summary,
        count: String(view.rows.length),
        rows: bodyMarkup(figure, view.rows, "").text,
        narrow,
        wide,
      };
      const found = whole.states ? unpackState(whole, number) : single.find(([of]) => of === number)?.[1];
      // Parts that are the same in all states are left out: the page has them.
      expect(Object.keys(found ?? {}).length).toBeGreaterThan(0);
      expect(shown).toMatchObject(found ?? {});
    }
  });

  test("are within 40 kB compressed and 300 kB raw a script", async () => {
    const { code, each } = await script(id);
    const all = [code, ...each.map(({ code: own }) => own)].map((text) => ({ text }));
    for (const { text } of all) expect(text.length).toBeLessThanOrEqual(300_000);
    for (const { text } of share(all, { each: [] })) expect(brotliSize(text)).toBeLessThanOrEqual(40_000);
  });
});

test("a chart beyond the bytes has a script for each state, and its own script then holds none", () => {
  const { code, each } = stateScripts("price-gap", undefined, { raw: 1000, compressed: 40_000 });
  const { handed, single } = handedOver(code, each);
  expect(handed[0]?.states.states).toBeNull();
  expect(single.map(([number]) => number)).toEqual(allStates(figureView("price-gap").controls).map((_, i) => i));
  const whole = handedOver(stateScripts("price-gap", undefined).code).handed[0]?.states as ChartStates;
  for (const [number, parts] of single) expect(parts).toEqual(unpackState(whole, number));
});

describe("states of a chart", () => {
  const controls = {
    side: choice({ label: "Side", options: { cn: "China", us: "United States" }, default: "cn" }),
    log: toggle({ label: "Log", default: true }),
  };

  test("are numbered in the order in which they are listed", () => {
    const states = allStates(controls);
    expect(states).toEqual([
      { side: "cn", log: false },
      { side: "cn", log: true },
      { side: "us", log: false },
      { side: "us", log: true },
    ]);
    expect(states.map((state) => stateNumber(state, controls))).toEqual([0, 1, 2, 3]);
  });

  test("cannot be counted where a control is a number, and the message says what to do", () => {
    const speed = range({ label: "Speed", unit: "km/h", min: 0, max: 9, step: 1, default: 3 });
    expect(() => allStates({ speed })).toThrow(
      'speed: a chart has choices and toggles only, and this is a control of the kind "range"; make it a calculator',
    );
  });

  test("share what is equal: a part that is the same in all is left out, a tag stands once", () => {
    const parts = (title: string, wide: string): StateParts => ({
      title,
      subtitle: "s",
      summary: "s",
      count: "1",
      rows: "<tr></tr>",
      narrow: "",
      wide,
    });
    const packed = packStates([parts("A", "<svg><g/></svg>"), parts("B", "<svg><g/><g/></svg>")]);
    expect(packed.pieces).toEqual(["A", "<svg>", "<g/>", "</svg>", "B"]);
    expect([0, 1].map((number) => unpackState(packed, number))).toEqual([
      { title: "A", wide: "<svg><g/></svg>" },
      { title: "B", wide: "<svg><g/><g/></svg>" },
    ]);
  });
});
