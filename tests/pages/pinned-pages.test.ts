import { expect, test } from "vitest";
import { readSite } from "../support/site.ts";

const { pages } = readSite("plain");
const textOf = (path: string): string =>
  (pages.find((page) => page.path === `embed/${path}/index.html`)?.html ?? "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("a figure pinned to a day before one of its datasets came answers, and names that one’s first version", () => {
  expect(textOf("price-gap/2026-11-22")).toContain(
    "Data as released by 22 November 2026. Families of language models: first released on 1 December 2026.",
  );
  expect(textOf("price-gap/2026-11-22")).not.toContain("Newer data exist.");
  expect(textOf("price-gap/2026-12-01")).toContain("Data as released by 1 December 2026.");
  expect(textOf("price-gap/2026-12-01")).not.toContain("first released");
  expect(textOf("capacity/2026-11-22")).toContain("Data as released by 22 November 2026.");
  expect(textOf("capacity/2026-11-22")).not.toContain("first released");
});
