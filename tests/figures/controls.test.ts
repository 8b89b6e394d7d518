import { describe, expect, test } from "vitest";
import type { Params } from "../../src/kit/figure.ts";
import { allStates } from "../../src/kit/states.ts";
import { drawForPage } from "../../src/site/pictures/draw-on-server.ts";
import { figureOf, figures, figureView } from "../../src/site/registry.ts";

const settable = [...figures].flatMap(([id, { kind }]) => (kind === "chart" && Object.keys(figureView(id).controls).length > 0 ? [id] : []));

test("there are charts with controls", () => expect(settable.length).toBeGreaterThan(0));

describe.each(settable)("each control of chart %s", (id) => {
  const { controls } = figureView(id);
  const states = allStates(controls);
  const said = (params: Params): string => {
    const { title, subtitle, summary, rows } = figureView(id, params);
    return JSON.stringify([title, subtitle, summary, rows]);
  };
  const drawn = (params: Params): string => drawForPage(id, figureOf(id), figureView(id, params)).join("");
  const differ = (a: Params, b: Params): boolean => said(a) !== said(b) || drawn(a) !== drawn(b);

  test.each(Object.keys(controls))("%s changes something, whatever else is set", (name) => {
    const apart = Map.groupBy(states, (state) => JSON.stringify({ ...state, [name]: null }));
    const dead = [...apart].filter(([, [first, ...others]]) => first && !others.some((other) => differ(first, other))).map(([rest]) => rest);
    expect(dead).toEqual([]);
  });
});
