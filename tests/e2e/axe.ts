import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import type { product } from "../support/share.ts";

const source = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};

/** How pages are looked at: every width in every set of colours. */
export const LOOKS = { width: [390, 768, 1280], colours: ["light", "dark", "forced"] } as const;
/** One way to look at a page. */
export type Look = ReturnType<typeof product<typeof LOOKS>>[number];

/** A look in words: "dark, 390 px". */
export const nameOf = ({ width, colours }: Look): string => `${colours}, ${width} px`;

/** Shows a page as somebody else would see it, without loading it again. */
async function look(page: Page, { width, colours }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: colours === "dark" ? "dark" : "light", forcedColors: colours === "forced" ? "active" : "none" });
}

/** What axe-core finds against WCAG 2.2 AA and good practice on a page as it now stands, one line a fault. */
export async function faults(page: Page, run: RunOptions = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return await page.evaluate(
    async (settings) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations, passes } = await axe.run(document, settings);
      if (passes.length === 0 && violations.length === 0) return ["axe has looked at nothing"];
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => `${id}: ${target} (${[...any, ...all, ...none][0]?.message})`),
      );
    },
    { ...options, ...run },
  );
}

/** What is wrong in each of some looks, named by it. */
export async function seen(page: Page, looks: readonly Look[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of looks) {
    await look(page, one);
    found.push(...(await faults(page)).map((fault) => `${nameOf(one)}: ${fault}`));
  }
  return found;
}

/** Opens everything on a page that unfolds, but the menu, which lies over the page, and waits until all of it is laid out. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details:not(.menu)")) (details as HTMLDetailsElement).open = true;
  });
}
