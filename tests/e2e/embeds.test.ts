import { describe, expect, inject, test } from "vitest";
import { figureKinds } from "../support/figure-kinds.ts";
import { product, share } from "../support/share.ts";
import { changed, fetchedScripts, part, visit } from "./visit.ts";

/** Opens a foreign page that holds an embed in a sandboxed frame, as hosts do that know nothing of us. */
async function embedded(id: string, sandbox = "allow-scripts", width = 640) {
  const html =
    `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Figure" sandbox="${sandbox}" width="${width}" ` +
    `height="1000" src="${inject("site")}embed/${id}/"></iframe>`;
  const opened = await visit(`${inject("host")}?html=${encodeURIComponent(html)}`);
  const figure = opened.page.frameLocator("iframe").locator("figure[data-figure]");
  await figure.waitFor();
  await opened.settled();
  return { ...opened, figure };
}
const ofSite = (requests: readonly string[]): readonly string[] => requests.filter((address) => address.startsWith(inject("site")));

describe("in a sandboxed frame without an origin", () => {
  test.each(["price-gap", "monthly-bill", "hubs-map"])("%s shows itself with one request, before the reader acts", async (id) => {
    const { figure, requests, errors } = await embedded(id);
    await expect.poll(() => part(figure, "picture").locator("svg:visible").count()).toBe(1);
    await expect.poll(() => part(figure, "summary").isVisible()).toBe(true);
    expect(ofSite(requests)).toEqual([`${inject("site")}embed/${id}/`]);
    expect(errors).toEqual([]);
  });

  test("the calculator computes, having fetched what calculators share and its own program when the reader reached for it", async () => {
    const { figure, requests, errors, settled } = await embedded("monthly-bill");
    const result = figure.locator("output.result-fig");
    const text = async (): Promise<string> => (await result.textContent()) ?? "";
    const [initial, picture] = [await text(), await part(figure, "picture").innerHTML()];
    await figure.getByText("Adjust", { exact: true }).click();
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await changed(initial, text);
    await expect.poll(() => part(figure, "picture").innerHTML()).not.toBe(picture);
    await settled();
    const fetched = ofSite(requests).map((address) => address.replace(/^.*\/|\.[0-9a-f]+\.js$/g, ""));
    expect(fetched.slice(1).sort()).toEqual(["calculator", "monthly-bill"]);
    expect(errors).toEqual([]);
  });

  test("the chart shows another of its pictures, with its states alone", async () => {
    const { figure, requests } = await embedded("price-gap");
    const title = (await part(figure, "title").textContent()) ?? "";
    const table = (await part(figure, "table").textContent()) ?? "";
    expect(fetchedScripts(requests)).toEqual([]);
    await figure.getByLabel("newest of each family").check();
    await changed(title, async () => (await part(figure, "title").textContent()) ?? "");
    await expect.poll(() => part(figure, "table").textContent()).not.toBe(table);
    expect(fetchedScripts(requests).filter((name) => name !== "inspect")).toEqual(["chart", "price-gap"]);
  });
});

test("an embed shows its wide picture exactly where the picture has 40 rem", async () => {
  const { page } = await visit("about:blank");
  for (const { id } of share(figureKinds, { each: ["kind"] })) {
    await page.goto(`${inject("site")}embed/${id}/`);
    for (const width of [667, 668]) {
      await page.setViewportSize({ width, height: 900 });
      const [room, shown] = await page
        .locator(".picture")
        .first()
        .evaluate((picture) => [
          picture.getBoundingClientRect().width,
          [...picture.querySelectorAll("svg.plot")].filter((svg) => getComputedStyle(svg).display !== "none").map((svg) => svg.classList[1]),
        ]);
      expect(shown, `${id}, ${width} px, picture ${room} px`).toEqual([Number(room) >= 640 ? "plot--wide" : "plot--narrow"]);
    }
  }
}, 120_000);

test("an embed’s picture does not wait for its script, but for what the address asks it does", async () => {
  const { page, errors } = await visit("about:blank");
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      const state = [document.querySelectorAll("fieldset:disabled").length > 0, document.documentElement.dataset.theme];
      Object.assign(globalThis, { state });
    });
  });
  await page.goto(`${inject("site")}embed/monthly-bill/?theme=dark`);
  await expect.poll(() => page.locator("fieldset:disabled").count()).toBe(0);
  expect(await page.evaluate(() => (globalThis as unknown as { state: unknown }).state)).toEqual([true, "dark"]);
  expect(errors).toEqual([]);
});

test.each(
  share(
    product({ figure: figureKinds, width: [280, 320, 640] }).map(({ figure, width }) => ({ ...figure, width })),
    { each: ["kind", "width"] },
  ),
)("$id does not scroll sideways in a column of $width px", async ({ id, width }) => {
  const { page } = await embedded(id, "allow-scripts", width);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  const [content = 1, room = 0] = (await frame?.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])) ?? [];
  expect(content).toBeLessThanOrEqual(room);
});

test("without a script an embed is a whole figure", async () => {
  const { page } = await visit("embed/monthly-bill/", { javaScriptEnabled: false });
  const figure = page.locator("figure[data-figure]");
  await expect.poll(() => figure.locator("output.result-fig").isVisible()).toBe(true);
  await expect.poll(() => part(figure, "picture").locator("svg:visible").count()).toBe(1);
  await figure.getByText("Adjust", { exact: true }).click();
  await expect.poll(() => figure.locator(".state-note").filter({ hasText: "needs JavaScript" }).isVisible()).toBe(true);
});
