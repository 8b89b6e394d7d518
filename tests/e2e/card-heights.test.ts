import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { escapeMarkup } from "../../src/kit/html.ts";
import { embedHeights } from "../../src/site/embeds/embed-figure.ts";
import { ledger } from "../../src/site/ledger/ledger.ts";
import { heightAt } from "../../src/site/pure/embed-heights.ts";
import { builtFolder } from "../support/site.ts";
import { visit } from "./visit.ts";

test("every claim’s card fits its snippet’s frame at five widths, with at most 40 px to spare at 680; if not: npm run heights", async () => {
  const ids = ledger().map(({ claim }) => claim.id);
  const cardOf = (id: string): string => readFileSync(join(builtFolder("plain"), "embed/claim", id, "index.html"), "utf8");
  const frames = ids.map((id) => `<iframe title="${id}" srcdoc="${escapeMarkup(cardOf(id))}"></iframe>`);
  const { page } = await visit(inject("host"));
  await page.setContent(`<style>iframe{display:block;border:0;height:400px}</style>${frames.join("")}`, { timeout: 50_000 });
  const unfit: string[] = [];
  for (const width of [280, 360, 480, 680, 800]) {
    const heights = await page.evaluate((px) => {
      const all = [...document.querySelectorAll("iframe")];
      for (const frame of all) frame.style.width = `${px}px`;
      return all.map(({ contentDocument }) => contentDocument?.querySelector("main")?.getBoundingClientRect().height ?? 0);
    }, width);
    ids.forEach((id, i) => {
      const [given, wanted] = [heightAt(embedHeights(`claim/${id}`), width), heights[i] ?? 0];
      expect(wanted, `${id} at ${width} px`).toBeGreaterThan(100);
      if (wanted > given || (width === 680 && given - wanted > 40)) unfit.push(`${id} at ${width} px: ${Math.ceil(wanted)} of ${given}`);
    });
  }
  expect(unfit).toEqual([]);
});
