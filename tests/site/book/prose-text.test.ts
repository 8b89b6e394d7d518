import { expect, test } from "vitest";
import { minutesToRead, textParts } from "../../../src/site/book/prose-text.ts";
import { slug } from "../../../src/site/book/slug.ts";

const SOURCE = `---
title: Not text
---

Before the first heading.

## Which pair, then?

One <Term id="token">token</Term> and <Claim id="S3-029">approximately 17 times</Claim> in [a link](/elsewhere/).

<Figure id="price-gap" />

### Under it

- One more.

## Which pair, then?

Last.`;

test("a text's parts are its words under each heading, with the heading's anchor, and no markup", () => {
  expect(textParts(SOURCE)).toEqual([
    { heading: null, anchor: null, text: "Before the first heading." },
    { heading: "Which pair, then?", anchor: "which-pair-then", text: "One token and approximately 17 times in a link. Under it One more." },
    { heading: "Which pair, then?", anchor: "which-pair-then-1", text: "Last." },
  ]);
});

test("a bound number counts as the word that the reader sees", () => {
  expect(textParts('It was <Num claim="S4-002" /> a day.')[0]?.text).toMatch(/^It was \S*100 billion a day\.$/);
});

test.each([
  ["The agents’ day", "the-agents-day"],
  ["A price, or a gift?", "a-price-or-a-gift"],
  ["东数西算", "东数西算"],
])("the heading %j has the anchor %j", (heading, id) => expect(slug(heading)).toBe(id));

test("660 words are three minutes, however much markup stands around them", () => {
  expect(minutesToRead(`${'<Claim id="S3-029">word</Claim> '.repeat(660)}\n\n<Figure id="price-gap" />`)).toBe(3);
  expect(minutesToRead("word")).toBe(1);
});
