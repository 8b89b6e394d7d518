import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { figureKinds } from "../support/figure-kinds.ts";
import { share } from "../support/share.ts";
import { builtFolder } from "../support/site.ts";
import { framed, frameMarkup, framesOf, hostAddress } from "./framed.ts";
import { changed, part, visit } from "./visit.ts";

/** Moves over the marks of a picture until the words of one stand beside it: the first move fetches the script that shows them. */
async function readPoints(figure: Locator): Promise<void> {
  const marks = part(figure, "picture").locator("svg:visible [data-row]");
  await expect
    .poll(async () => {
      await marks.first().hover({ force: true });
      await marks.last().hover({ force: true });
      return figure.locator(".tip").isVisible();
    })
    .toBe(true);
}

test.each([
  ["allows it", 'allow="fullscreen"', 1],
  ["does not", "", 0],
] as const)("full screen is offered in a frame whose host %s", async (_, allow, offered) => {
  const frame = `<iframe title="Figure" ${allow} width="640" height="1000" src="${inject("site")}embed/monthly-bill/"></iframe>`;
  const { page } = await visit(hostAddress(frame));
  const figure = page.locator("iframe").contentFrame().locator("figure");
  await figure.getByText("Adjust", { exact: true }).click();
  await figure.locator('input[type="text"][name="volume"]').fill("1,000");
  await expect.poll(() => figure.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled")).not.toBe("true");
  const button = figure.getByRole("button", { name: "Full screen" });
  expect(await button.count()).toBe(offered);
  if (!offered) return;
  await button.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe("IFRAME");
});

describe("in hostile surroundings", () => {
  test("a host with a strict policy, right to left, and three copies of one figure: each is itself", async () => {
    const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src ${inject("site")}">`;
    const { page, errors } = await visit(hostAddress(frameMarkup("embed/monthly-bill/").repeat(3), policy, 'dir="rtl"'));
    const copy = (at: number) => page.locator("iframe").nth(at).contentFrame();
    const result = (at: number): Promise<string | null> => copy(at).locator("output.result-fig").textContent();
    await copy(2).locator("output.result-fig").waitFor();
    const before = (await result(1)) ?? "";
    await copy(1).getByText("Adjust", { exact: true }).click();
    await copy(1).locator('input[type="text"][name="volume"]').fill("1,000");
    await changed(before, async () => (await result(1)) ?? "");
    expect([await result(0), await result(2)]).toEqual([before, before]);
    const [frame] = framesOf(page);
    expect(await frame?.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
    expect(errors.filter((error) => error.includes("/embed/"))).toEqual([]);
  });

  test("where storage throws and the clipboard is denied, the link to copy stands selected in a box", async () => {
    const { figure, frame, errors } = await framed("embed/monthly-bill/", { sandbox: "allow-scripts" });
    expect(
      await frame.evaluate(() => {
        try {
          return Boolean(localStorage);
        } catch {
          return "throws";
        }
      }),
    ).toBe("throws");
    await figure.getByText("Adjust", { exact: true }).click();
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await figure.getByRole("button", { name: "Copy link" }).click();
    const box = figure.locator("textarea");
    await box.waitFor();
    await expect.poll(() => box.inputValue()).toContain("volume=1000");
    expect(await frame.evaluate(() => getSelection()?.toString())).toContain("volume=1000");
    expect(errors.filter((error) => !/clipboard/i.test(error))).toEqual([]);
  });

  test("the points of a picture are read with a styled tip, though the page carries no style for it", async () => {
    const { figure, frame, errors } = await framed("embed/price-gap/");
    await readPoints(figure);
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector(".tip") as Element).position)).toBe("absolute");
    expect(errors).toEqual([]);
  });

  test("in a column of 280 px no text of a picture leaves it", async () => {
    const faults: string[] = [];
    for (const { id } of share(figureKinds, {
      each: ["kind"],
      failed: [{ id: "who-hosts" }, { id: "sixty-one-percent" }, { id: "example-bills" }, { id: "open-source-share" }],
    })) {
      const { frame } = await framed(`embed/${id}/`, { width: 280 });
      const out = await frame.evaluate(() =>
        [...document.querySelectorAll("svg.plot text")]
          .filter((text) => {
            const { left, right, width } = text.getBoundingClientRect();
            return width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
          })
          .map((text) => text.textContent),
      );
      faults.push(...out.map((text) => `${id}: ${text}`));
    }
    expect(faults).toEqual([]);
  });
});

describe("the embed in one file", () => {
  test.each(["monthly-bill", "price-gap"])("%s works from a disk, without a network, everything adjustable", async (id) => {
    const folder = mkdtempSync(join(tmpdir(), "offline-"));
    try {
      const file = join(folder, "figure.html");
      writeFileSync(file, readFileSync(join(builtFolder("plain"), `embed/${id}.offline.html`)));
      const { page, requests, errors } = await visit(pathToFileURL(file).href, { offline: true });
      const figure = page.locator("figure[data-figure]");
      const picture = await part(figure, "picture").innerHTML();
      if (id === "monthly-bill") {
        await figure.getByText("Adjust", { exact: true }).click();
        await figure.locator('input[type="text"][name="volume"]').fill("1,000");
      } else await figure.getByLabel("newest of each family").check();
      await changed(picture, () => part(figure, "picture").innerHTML());
      await readPoints(figure);
      expect(requests.filter((address) => !address.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
      expect(errors).toEqual([]);
      await expect.poll(() => page.locator("a[href]").count()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
