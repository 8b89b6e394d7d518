import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { changed, figureOn, tableOf, textOf, visit } from "./visit.ts";

/** What a browser that translates does: each text is replaced within two elements, and numbers get a decimal comma. */
const translate = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts: Text[] = [];
    for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
      const text = walker.currentNode as Text;
      if (text.data.trim() && !text.parentElement?.closest("script, style, svg, textarea, noscript, [translate=no]")) texts.push(text);
    }
    for (const text of texts) {
      const name: string = "font";
      const [outer, inner] = [document.createElement(name), document.createElement(name)];
      inner.textContent = text.data.replace(/[.,](?=\d)/g, (sign) => (sign === "." ? "," : ".")).toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });

test.each(["monthly-bill", "token-cost"])("a page that the browser has translated computes %s as the page in English does", async (id) => {
  const said: string[] = [];
  for (const translated of [false, true]) {
    const { page, errors } = await visit(`figures/${id}/`);
    if (translated) expect(await translate(page)).toBeGreaterThan(100);
    const figure = figureOn(page, id);
    const summary = figure.locator("[data-part=summary]").first();
    const before = await textOf(summary);
    await figure.locator("input[type=range]").first().press("End");
    said.push(await changed(before, () => textOf(summary)));
    expect(errors).toEqual([]);
  }
  expect(said[1]).toBe(said[0]);
});

test("a chart on a translated page shows the state that is chosen", async () => {
  const tables: string[] = [];
  for (const translated of [false, true]) {
    const { page, errors } = await visit("figures/price-gap/");
    if (translated) await translate(page);
    const figure = figureOn(page, "price-gap");
    const body = async (): Promise<string> => (await figure.locator("table[data-part=table] tbody").textContent()) ?? "";
    const before = await tableOf(figure);
    await figure.locator("input[name=models][value=newest]").check();
    await changed(before, () => tableOf(figure));
    tables.push(await body());
    expect(errors).toEqual([]);
  }
  expect(tables[1]).toBe(tables[0]);
});
