import type { Frame, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { embedJsIntegrity, embedJsPath } from "../../src/site/embeds/embed-js.ts";
import { heardOut } from "./framed.ts";
import { painted, visit } from "./visit.ts";

const site = (path: string): string => new URL(path, inject("site")).href;
const SCRIPT = (): string =>
  `<script async src="${site(embedJsPath().slice(1))}" integrity="${embedJsIntegrity()}" crossorigin="anonymous"></script>`;
const foreign = (html: string): string =>
  `${inject("host")}?html=${encodeURIComponent(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${html}`)}`;
const figure = (id = "price-gap", more = ""): string =>
  `<watts-figure src="${site(`embed/${id}/`)}" ${more}><a href="${site(`figures/${id}/`)}"><img alt="The fallback" width="600" ` +
  `height="300" loading="lazy" src="${site(`figures/${id}.png`)}"></a></watts-figure>`;
const frameOf = (page: Page, path = "/embed/"): Frame => {
  const found = page.frames().find((frame) => frame.url().includes(path));
  if (!found) throw new Error(`no frame of ${path}`);
  return found;
};
/** Height of each frame in the elements, and of plain frames. */
const heights = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("watts-figure, iframe")].map((element) => (element.shadowRoot?.querySelector("iframe") ?? element).clientHeight),
  );
const contentHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.querySelector("main")?.getBoundingClientRect().height ?? 0));
/** Waits until the first frame is as high as its content. */
async function fitted(page: Page): Promise<number> {
  await page.waitForFunction(() => {
    const element = document.querySelector("watts-figure");
    return ((element?.shadowRoot?.querySelector("iframe") ?? document.querySelector("iframe"))?.clientHeight ?? 480) !== 480;
  });
  return contentHeight(frameOf(page));
}

/** Sends a message from a frame to the page that holds it. */
const say = (frame: Frame, message: unknown): Promise<void> => frame.evaluate((data) => parent.postMessage(data, "*"), message);

describe("<watts-figure>", () => {
  test("becomes a frame as high as its content, with a title, and its fallback is hidden", async () => {
    const { page, errors } = await visit(foreign(figure() + SCRIPT()));
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    await expect.poll(() => page.locator("watts-figure iframe").getAttribute("title")).toBe("The fallback");
    await expect.poll(() => page.getByAltText("The fallback").isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test("follows its content when the column narrows", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    const before = await fitted(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(() => heights(page)).not.toEqual([before]);
    await expect.poll(async () => (await heights(page))[0]).toBe(await contentHeight(frameOf(page)));
  });

  test("loads only when it comes near the screen", async () => {
    const { page, requests } = await visit(foreign(`<p style="height:12000px">Text</p>${figure()}${SCRIPT()}`));
    await page.waitForFunction(() => !!customElements.get("watts-figure"));
    await painted(page);
    const asked = (): number => requests.filter((address) => address === site("embed/price-gap/")).length;
    expect(asked()).toBe(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(asked).toBe(1);
  });

  test("raises ready once, takes a state from the host, raises change with it, and keeps it", async () => {
    const { page, errors } = await visit(foreign("<main></main>"));
    await page.evaluate((html) => {
      const log: unknown[] = [];
      Object.assign(globalThis, { log });
      for (const type of ["ready", "change"]) addEventListener(type, (event) => log.push([type, (event as CustomEvent).detail]), true);
      const main = document.querySelector("main") as HTMLElement;
      main.innerHTML = html;
      // Set before the script has come.
      Object.assign(main.firstElementChild as object, { state: { side: "input" } });
    }, figure());
    await page.addScriptTag({ url: site(embedJsPath().slice(1)) });
    await expect
      .poll(() => page.evaluate(() => JSON.stringify((globalThis as unknown as { log: unknown[] }).log)), { timeout: 8000 })
      .toBe(
        JSON.stringify([
          ["ready", { id: "price-gap", state: {} }],
          ["change", { id: "price-gap", state: { side: "input" } }],
        ]),
      );
    expect(await page.evaluate(() => (document.querySelector("watts-figure") as unknown as { state: unknown }).state)).toEqual({ side: "input" });
    await expect.poll(() => frameOf(page).locator('input[name="side"][value="input"]').isChecked()).toBe(true);
    expect(errors).toEqual([]);
  });

  test("two of one figure keep their own state and height", async () => {
    const { page, errors } = await visit(foreign(`${figure()}<div style="width:320px">${figure()}</div>${SCRIPT()}`));
    await fitted(page);
    await expect.poll(async () => new Set([...(await heights(page)), 480]).size).toBe(3);
    const [wide, narrow] = await heights(page);
    expect(narrow).toBeGreaterThan(wide ?? 0);
    await page.evaluate(() => Object.assign(document.querySelector("watts-figure") as object, { state: { side: "input" } }));
    const states = (): Promise<unknown> =>
      page.evaluate(() => [...document.querySelectorAll("watts-figure")].map((element) => (element as unknown as { state: unknown }).state));
    await expect.poll(states).toEqual([{ side: "input" }, {}]);
    expect(errors).toEqual([]);
  });

  test("without a script shows its fallback", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()), { javaScriptEnabled: false });
    await expect.poll(() => page.getByAltText("The fallback").isVisible()).toBe(true);
  });

  test("shows its fallback where the host forbids frames, and for an address that is no page", async () => {
    const rules = `default-src 'none'; script-src ${inject("site")}; img-src ${inject("site")}`;
    const policy = `<meta http-equiv="content-security-policy" content="${rules}">`;
    const { page } = await visit(foreign(policy + figure() + SCRIPT()));
    await page
      .getByAltText("The fallback")
      .waitFor({ state: "hidden" })
      .catch(() => {});
    await page.getByAltText("The fallback").waitFor({ timeout: 8000 });
    const script = await visit(foreign(figure().replace(/src="[^"]*"/, 'src="javascript:alert(1)"') + SCRIPT()));
    await script.page.waitForFunction(() => !!customElements.get("watts-figure"));
    await expect.poll(() => script.page.getByAltText("The fallback").isVisible()).toBe(true);
    await expect.poll(() => script.page.locator("watts-figure iframe").count()).toBe(0);
  });

  test("works under the strictest policy that lets it run, without a fault", async () => {
    const policy =
      `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${inject("site")}; frame-src ${inject("site")}; ` +
      `img-src ${inject("site")} data:; require-trusted-types-for 'script'">`;
    const { page, errors } = await visit(foreign(policy + figure() + SCRIPT()));
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    expect(errors).toEqual([]);
  });

  test("the script may stand twice on a page", async () => {
    const { page, errors } = await visit(foreign(figure() + SCRIPT() + SCRIPT()));
    await fitted(page);
    expect(errors).toEqual([]);
  });
});

describe("a plain frame of ours", () => {
  test.each([
    ["as it is", ""],
    ["sandboxed without an origin", 'sandbox="allow-scripts"'],
  ])("%s is resized, whether it came before the script or after", async (_, sandbox) => {
    const frame = `<iframe title="Figure" ${sandbox} width="100%" height="480" frameborder="0" src="${site("embed/price-gap/")}"></iframe>`;
    const { page } = await visit(foreign(frame));
    await heardOut(page, (last) => say(frameOf(page), last));
    await page.addScriptTag({ url: site(embedJsPath().slice(1)) });
    const height = await fitted(page);
    expect(await heights(page)).toEqual([height]);
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), frame);
    await expect.poll(async () => new Set(await heights(page)).size).toBe(1);
  });
});

describe("hostile messages", () => {
  const own = (height: unknown) => ({ wattsToWords: { type: "height", id: "price-gap", height } });

  test.each([
    [1e9, 4000],
    [5, 200],
    [-1, 200],
    [612.4, 612],
  ])("a height of %d px becomes %d px", async (height, px) => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    await fitted(page);
    await say(frameOf(page), own(height));
    await expect.poll(() => heights(page)).toEqual([px]);
  });

  test("what is no height, and what comes from the page itself or from another frame, changes nothing", async () => {
    const { page, errors } = await visit(foreign(`${figure()}<iframe name="stranger" srcdoc="<p>Stranger</p>" height="100"></iframe>${SCRIPT()}`));
    await fitted(page);
    const before = await heights(page);
    for (const height of ["900", null, {}, Number.NaN, Number.POSITIVE_INFINITY]) await say(frameOf(page), own(height));
    for (const junk of [null, 7, "[iFrameSizer]x", { wattsToWords: null }, { wattsToWords: "height" }, { wattsToWords: { type: "ready", state: 3 } }])
      await say(frameOf(page), junk);
    await page.evaluate((data) => window.postMessage(data, "*"), own(900));
    await say(page.frame("stranger") as Frame, own(900));
    await heardOut(page, (last) => say(frameOf(page), last));
    await heardOut(page, (last) => say(page.frame("stranger") as Frame, last));
    expect(await heights(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  test("a frame that was led to another origin is no longer believed", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    await fitted(page);
    const before = await heights(page);
    await frameOf(page).evaluate((url) => {
      location.href = url;
    }, foreign("<p>Elsewhere"));
    await expect.poll(() => page.frames().some((frame) => frame.url().startsWith(inject("host")) && frame !== page.mainFrame())).toBe(true);
    const led = page.frames().find((frame) => frame !== page.mainFrame()) as Frame;
    await led.waitForLoadState();
    await say(led, own(900));
    await heardOut(page, (last) => say(led, last));
    expect(await heights(page)).toEqual(before);
  });

  test("no message navigates the host or the frame", async () => {
    const { page } = await visit(foreign(figure() + SCRIPT()));
    await fitted(page);
    const [top, inner] = [page.url(), frameOf(page).url()];
    for (const type of ["navigate", "location", "change", "ready", "height"])
      await say(frameOf(page), {
        wattsToWords: { type, url: "https://example.com/", href: "https://example.com/", state: { href: "javascript:alert(1)" } },
      });
    await heardOut(page, (last) => say(frameOf(page), last));
    expect([page.url(), frameOf(page).url()]).toEqual([top, inner]);
  });
});
