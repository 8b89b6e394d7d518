import { runInNewContext } from "node:vm";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { controlsOf } from "../../../src/browser/form-controls.ts";
import { type AnyFigure, type Range, SIZES, type Version } from "../../../src/kit/figure.ts";
import type { DataOf, Tables } from "../../../src/kit/table.ts";
import { type View, view } from "../../../src/kit/view.ts";
import { script } from "../../../src/site/bundles/bundle.ts";
import { render } from "../../../src/site/pure/render.ts";
import { bodyMarkup } from "../../../src/site/pure/rows.ts";
import { figures, figureView } from "../../../src/site/registry.ts";
import { statesOf } from "../../figures/figure-states.ts";
import { readSite } from "../../support/site.ts";

interface Added {
  readonly figure: AnyFigure;
  readonly data: DataOf<Tables>;
  readonly versions: Readonly<Record<string, Version>>;
}
const { code: runtime } = await script("runtime");

/** A figure as the browser gets it, with the runtime that it shares. */
async function inBrowser(id: string): Promise<Added> {
  const added: Added[] = [];
  const watts: Record<string, unknown> = {};
  const realm: Record<string, unknown> = { watts, Intl };
  realm.globalThis = realm;
  runInNewContext(runtime, realm);
  Object.assign(realm.watts as object, {
    add: (_: string, figure: AnyFigure, data: Added["data"], versions: Added["versions"]) => added.push({ figure, data, versions }),
  });
  runInNewContext((await script(id)).code, realm);
  if (!added[0]) throw new Error(`${id}: nothing added`);
  const { controls } = figureView(id);
  return { ...added[0], figure: { ...added[0].figure, controls: () => controls } };
}

/** All that a change of the controls writes into the page. */
const shown = (id: string, figure: AnyFigure, now: View) => ({
  title: now.title,
  subtitle: now.subtitle,
  summary: now.summary,
  result: Object.values(now.values)[0],
  formula: now.formula?.numbers,
  rows: bodyMarkup(figure, now.rows).text,
  outcome: figure.outcome && [figure.outcome.label, figure.outcome.of(now.given), figure.outcome.text(figure.outcome.of(now.given))],
  pictures: SIZES.map((size) => render(id, figure, now, size)),
});

describe.each([...figures].filter(([, { kind }]) => kind === "calculator"))("the script of %s", (id, figure) => {
  test("shows at each of its states what the whole calculator shows", async () => {
    const lean = await inBrowser(id);
    for (const { name, params } of statesOf(id, figure)) {
      const found = shown(id, lean.figure, view(lean.figure, lean.data, lean.versions, params));
      expect(found, name).toEqual(shown(id, figure, figureView(id, params)));
    }
  });

  test("has the same presets and data versions", async () => {
    const lean = await inBrowser(id);
    const whole = figureView(id);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    const sets = (of: AnyFigure, data: Added["data"]) => plain((of.presets?.(data) ?? []).map(({ set }) => set));
    expect(sets(lean.figure, lean.data)).toEqual(sets(figure, whole.given.data));
    const named = (of: Readonly<Record<string, Version>>) => Object.values(of).map(({ title, version }) => [title, version]);
    expect(named(lean.versions)).toEqual(named(whole.given.versions));
  });
});

const { pages } = readSite("addressed");
const forms = pages.filter(({ path }) => /^(figures|embed)\/[a-z0-9-]+\/index\.html$/.test(path));
test.each([...figures.keys()])("the form of %s states its controls whole, on its page and embedded", (id) => {
  const own = forms.filter(({ path }) => path.split("/")[1] === id);
  expect(own).toHaveLength(2);
  const { controls } = figureView(id);
  for (const { path, html } of own) {
    const figure = new JSDOM(html).window.document.querySelector<HTMLElement>(`figure[data-figure="${id}"]`);
    const stated = figure ? controlsOf(figure) : {};
    expect(Object.keys(stated), path).toEqual(Object.keys(controls));
    for (const [name, control] of Object.entries(controls)) {
      const { source, grade, step, ...rest } = control as Range;
      expect({ ...stated[name], step: undefined }, `${path} ${name}`).toEqual({ ...rest, scale: rest.scale === "log" ? "log" : undefined });
    }
  }
});
