import { describe, expect, test } from "vitest";
import { figureSvg, style } from "../../src/site/pictures/figure-picture.ts";
import { figures } from "../../src/site/registry.ts";
import { type Page, readSite, type Tag } from "../support/site.ts";

/** Ids that an element's drawing refers to: patterns, clips and symbols, by an attribute or by the class of a hatch. */
const referredTo = ({ name, attributes }: Tag): readonly string[] => [
  ...Object.values(attributes).flatMap((value) => [...value.matchAll(/url\(["']?#([^"')]+)/g)].map(([, id = ""]) => id)),
  ...[...(attributes.class ?? "").matchAll(/(?:^|\s)fill-(hatch[\w-]*)/g)].map(([, id = ""]) => id),
  ...(name === "use" ? [(attributes.href ?? attributes["xlink:href"] ?? "").replace(/^#/, "")] : []),
];

describe.each(["addressed", "plain"] as const)("on every page of the site built %s", (name) => {
  const { pages } = readSite(name);

  test("what a picture refers to stands on its page, and once", () => {
    let references = 0;
    const faults = pages.flatMap(({ path, tags }: Page) => {
      const ids = new Map<string, number>();
      for (const { attributes } of tags) if (attributes.id !== undefined) ids.set(attributes.id, (ids.get(attributes.id) ?? 0) + 1);
      const used = new Set(tags.flatMap(referredTo));
      references += used.size;
      return [...used].filter((id) => ids.get(id) !== 1).map((id) => `${path}: #${id}, ${ids.get(id) ?? 0} times`);
    });
    expect(references).toBeGreaterThan(pages.length / 10);
    expect(faults).toEqual([]);
  });

  test("hatching takes its colour from the page, so that it is dark where the page is", () => {
    const hatched = pages.filter(({ html }) => html.includes('<pattern id="hatch'));
    expect(hatched.length).toBeGreaterThan(10);
    const faults = hatched.filter(({ html }) =>
      [...html.matchAll(/<pattern id="hatch.*?stroke="([^"]*)"/gs)].some(([, stroke]) => !/^var\(--/.test(stroke ?? "")),
    );
    expect(faults.map(({ path }) => path)).toEqual([]);
  });
});

/** The hatches in a file, by their ids, with their colours. */
const hatches = (svg: string): ReadonlyMap<string, string> =>
  new Map([...svg.matchAll(/<pattern id="(hatch[^"]*)".*?stroke="([^"]*)"/gs)].map(([, id = "", stroke = ""]) => [id, stroke]));
/** The hatches that a file's marks and rules refer to. */
const hatchesUsed = (svg: string): readonly string[] => [...new Set([...svg.matchAll(/url\(["']?#(hatch[^"')]*)/g)].map(([, id = ""]) => id))];

describe.each([...figures.keys()])("the files of %s", (id) => {
  test("hatch in the colours of their own theme, a dark one never in those of a light one on the same page", async () => {
    const [light, dark] = [await figureSvg(id, undefined, "light"), await figureSvg(id, undefined, "dark")];
    for (const [theme, svg] of Object.entries({ light, dark }) as ["light" | "dark", string][]) {
      const own = hatches(svg);
      expect([...own.keys()].sort(), theme).toEqual(hatchesUsed(svg).toSorted());
      const { "ink-3": ink, cn, us } = style[theme];
      for (const [hatch, stroke] of own)
        expect(stroke, `${theme}: ${hatch}`).toBe(hatch.startsWith("hatch-cn") ? cn : hatch.startsWith("hatch-us") ? us : ink);
    }
    expect([...hatches(dark).keys()].filter((hatch) => hatches(light).has(hatch))).toEqual([]);
  });
});
