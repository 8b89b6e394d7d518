import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { CARD, card } from "../../../src/site/pictures/card.ts";
import { style } from "../../../src/site/pictures/figure-picture.ts";
import { measure } from "../../../src/site/pictures/picture-fonts.ts";
import { png, sizeOfPng } from "../../../src/site/pictures/raster.ts";

const sizeOfSvg = (svg: string): readonly number[] => (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
const asXml = (svg: string): Document => new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;

describe("a card", () => {
  const long = "A finding that says a great deal about tokens, power, prices and the people who pay for all of them ".repeat(3);
  test.each(["Short", long])("of 1,200 by 630 pixels holds its title inside its frame: %s", async (title) => {
    const svg = card(style, await measure(), { kicker: "chart", title, drawings: [], lead: undefined });
    expect(sizeOfSvg(svg)).toEqual([CARD.width, CARD.height]);
    expect(asXml(svg).querySelector("parsererror")).toBeNull();
    for (const [, y = "0"] of svg.matchAll(/<text[^>]* y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(CARD.height - 20);
    expect(sizeOfPng(await png(svg, 1))).toEqual(CARD);
  });
});
