import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { figures } from "../../src/site/registry.ts";
import { chapters } from "../support/chapters.ts";
import { product, share } from "../support/share.ts";
import { isRedirect, readSite } from "../support/site.ts";
import { LOOKS, nameOf, seen, unfold } from "./axe.ts";
import { sharedVisit } from "./visit.ts";

const WIDTHS = [320, 360, 390, 768, 1280];
const FAILED = [
  "claims/S1-033/",
  "claims/S0-033/",
  "claims/S4-024/",
  "claims/verdict/holds-loosely/",
  "data/electricity/",
  "figures/claims-by-verdict/",
];
const MISSING = { path: "no/such/page", kind: "missing" };

/** What pages are of one make: chapters, charts, their embeds, claims, claims on a topic … A page of the first level is of its own. */
function kindOf(path: string): string {
  const [folder = "", name = "", below = ""] = path.split("/");
  if (path.endsWith(".html")) return `${folder}/ in one file`;
  if (name === "") return chapters.includes(folder) ? "chapter" : path;
  if (below !== "") return figures.has(name) ? `${folder}/ of a day` : `${folder}/${name}/`;
  return `${folder}/ ${figures.get(name)?.kind ?? ""}`;
}

const paths = readSite("addressed")
  .pages.filter((page) => page.path !== "404.html" && !isRedirect(page))
  .map(({ path }) => path.replace(/(^|\/)index\.html$/, "$1"));
const all = [...paths.map((path) => ({ path, kind: kindOf(path) })), MISSING];
const pages = share(all, { each: ["kind"], failed: FAILED.map((path) => ({ path })) });
const looks = share(
  product({ page: pages, ...LOOKS }).map(({ page, ...look }) => ({ ...page, ...look })),
  {
    each: ["kind", "width", "colours"],
    failed: [
      { path: "claims/S1-033/", width: 390, colours: "dark" },
      { path: "claims/S0-033/", width: 390, colours: "light" },
      { path: "claims/verdict/holds-loosely/", width: 390, colours: "light" },
      { path: "", width: 390, colours: "forced" },
      { path: "figures/claims-by-verdict/", width: 390, colours: "light" },
    ],
  },
);

test("there are pages of many kinds", () => expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(30));

/** What the browser keeps of a page once it is closed. */
const storedBy = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));

/** What speaks loudly, and what moves. */
const unquiet = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const loud = [...document.querySelectorAll("[role=alert], [role=alertdialog], [aria-live=assertive]")].map(
      (element) => `loud: ${element.outerHTML.slice(0, 80)}`,
    );
    const moving = [...document.querySelectorAll("body *")].filter((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
      const lasts = (times: string): boolean => times.split(",").some((time) => Number.parseFloat(time) > 0.01);
      return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration)) || scrollBehavior === "smooth";
    });
    return [...loud, ...moving.slice(0, 5).map((element) => `moves: ${element.outerHTML.slice(0, 80)}`)];
  });

/** How far a page scrolls sideways, and what it is that makes it do so. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const culprits = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > limit + 1 && !element.parentElement?.closest(".scroll-x"))
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} to ${Math.round(element.getBoundingClientRect().right)}`,
      );
    return [`scrolls to ${document.documentElement.scrollWidth}`, ...culprits];
  });

/** Elements with text of their own below 12 px, pictures apart. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body :not(svg, svg *, script, style, sup, sub)")]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== ""))
      .filter((element) => element.checkVisibility() && !element.closest("svg") && Number.parseFloat(getComputedStyle(element).fontSize) < 12)
      .map((element) => `${getComputedStyle(element).fontSize}: ${element.outerHTML.slice(0, 80)}`),
  );

describe.each(pages)("/$path", ({ path }) => {
  const missing = path === MISSING.path;
  // One page for all: as it came, then with its figures reached for, then with everything unfolded.
  const shared = sharedVisit(path);

  test("speaks politely, and moves nothing for those who asked for stillness", async () => {
    const { page } = await shared();
    expect(await unquiet(page)).toEqual([]);
  });

  test("loads without an error, a request to another host, a cookie or anything stored", async () => {
    const { page, context, status, requests, errors, settled } = await shared();
    expect(status).toBe(missing ? 404 : 200);
    await page.mouse.wheel(0, 2000);
    for (const part of await page.locator("figure[data-figure], figure[data-figure] form").filter({ visible: true }).all()) {
      await part.hover();
      // What the pointer showed here covers nothing that it reaches for next.
      await page.mouse.move(0, 0);
    }
    await settled();
    expect(errors.filter((error) => !(missing && error.includes("404")))).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(inject("site")) && !address.startsWith("data:"))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await storedBy(page)).toEqual({ local: 0, session: 0, databases: 0, workers: 0 });
  });

  test(`does not scroll sideways at ${WIDTHS.join(", ")} px`, async () => {
    const { page } = await shared();
    await unfold(page);
    const wide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      wide.push(...(await sideways(page)).map((what) => `${width} px: ${what}`));
    }
    expect(wide).toEqual([]);
  });

  test("has no text below 12 px", async () => {
    const { page } = await shared();
    await page.setViewportSize({ width: 390, height: 800 });
    await unfold(page);
    expect([...new Set(await tooSmall(page))].slice(0, 5)).toEqual([]);
  });

  const own = looks.filter((look) => look.path === path);
  if (own.length === 0) return;
  test(`shows axe-core nothing against WCAG 2.2 AA and good practice, with everything unfolded: ${own.map(nameOf).join("; ")}`, async () => {
    const { page } = await shared();
    await unfold(page);
    expect(await seen(page, own)).toEqual([]);
  }, 120_000);
});
