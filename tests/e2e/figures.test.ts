import { describe, expect, inject, test } from "vitest";
import { product, share } from "../support/share.ts";
import { changed, fetchedScripts, figureOn, part, pictureOf, tableOf, textOf, visit } from "./visit.ts";

describe("the chart of chapter 4", () => {
  const PATH = "the-price-of-a-million/";

  test("shows another picture at a choice, by its states and no other code; title, table, address follow, a reload restores them", async () => {
    const { page, requests, errors, settled } = await visit(PATH);
    const figure = figureOn(page, "price-gap");
    const before = { picture: await pictureOf(figure), table: await tableOf(figure), title: await textOf(part(figure, "title")) };
    await figure.hover();
    await figure.getByLabel("named in the articles").focus();
    await settled();
    expect(fetchedScripts(requests)).toEqual(["chart", "inspect", "price-gap"]);
    await figure.getByLabel("newest of each family").check();
    const picture = await changed(before.picture, () => pictureOf(figure));
    await settled();
    expect(fetchedScripts(requests)).toEqual(["chart", "inspect", "price-gap"]);
    const title = await textOf(part(figure, "title"));
    const table = await tableOf(figure);
    expect(title).not.toBe(before.title);
    expect(table).not.toBe(before.table);
    await page.waitForURL(/\?price-gap\.models=newest$/);
    const summary = await textOf(part(figure, "summary"));

    await page.reload();
    await changed(before.picture, () => pictureOf(figure));
    await expect.poll(() => pictureOf(figure)).toBe(picture);
    await expect.poll(() => tableOf(figure)).toBe(table);
    await expect.poll(() => textOf(part(figure, "title"))).toBe(title);
    await changed("", async () => ((await textOf(part(figure, "summary"))) === summary ? summary : ""));
    await expect.poll(() => figure.getByLabel("newest of each family").isChecked()).toBe(true);

    await figure.getByLabel("named in the articles").check();
    await changed(picture, () => pictureOf(figure));
    await page.waitForURL((url) => url.search === "");
    await expect.poll(() => textOf(part(figure, "title"))).toBe(before.title);
    expect(errors).toEqual([]);
  });

  test("fetches nothing of the figure while a reader looks at its picture and unfolds its table", async () => {
    const { page, requests, settled } = await visit(PATH);
    const figure = figureOn(page, "price-gap");
    await part(figure, "picture").hover();
    await figure.locator("details.fig-data > summary").click();
    await part(figure, "table").hover();
    await settled();
    expect(fetchedScripts(requests)).toEqual(["inspect"]);
  });

  test("draws in the browser what the server has drawn", async () => {
    const { page } = await visit(PATH);
    const figure = figureOn(page, "price-gap");
    const before = await pictureOf(figure);
    await figure.getByLabel("newest of each family").check();
    const other = await changed(before, () => pictureOf(figure));
    await figure.getByLabel("named in the articles").check();
    const again = await changed(other, () => pictureOf(figure));
    const shape = (markup: string): readonly string[] => [...markup.matchAll(/<(\w+)|>([^<]+)</g)].map(([, tag, text]) => tag ?? text ?? "");
    expect(shape(again)).toEqual(shape(before));
  });

  test("a link in the text shows the state that it names", async () => {
    const { page } = await visit(PATH);
    await page.locator('a.see[data-see="price-gap"]').first().click();
    await page.waitForURL(/models=newest/);
    await expect.poll(() => figureOn(page, "price-gap").getByLabel("newest of each family").isChecked()).toBe(true);
  });
});

test("the map of chapter 8 follows a choice of city: sentence, table, address and picture", async () => {
  const { page, requests, errors } = await visit("east-data-west-computing/");
  const figure = figureOn(page, "hubs-map");
  const before = { summary: await textOf(part(figure, "summary")), table: await tableOf(figure) };
  expect(fetchedScripts(requests)).toEqual([]);
  await figure.getByLabel("Request sent from").selectOption("london");
  const summary = await changed(before.summary, () => textOf(part(figure, "summary")));
  expect(summary).toContain("London");
  await expect.poll(() => tableOf(figure)).not.toBe(before.table);
  await page.waitForURL(/\?hubs-map\.from=london$/);
  await expect.poll(() => part(figure, "picture").locator("svg").count()).toBe(2);
  await expect.poll(() => part(figure, "picture").locator("svg").first().getAttribute("aria-label")).toBe(summary);
  expect(errors).toEqual([]);
});

test("a table’s links lead to the claims of the state that is shown, also under a sub-path", async () => {
  const base = inject("site");
  const { page, errors } = await visit(`${base}have-they-won/#figure-claims-by-verdict`);
  const figure = figureOn(page, "claims-by-verdict");
  const before = await tableOf(figure);
  await figure.locator("select[name=article]").selectOption("s1");
  await changed(before, () => tableOf(figure));
  const links = part(figure, "table").locator("tbody a");
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith(`${base}claims/S1-`))).toEqual([]);
  await figure.locator("details.fig-data > summary").click();
  await links.first().click();
  await page.waitForURL(addresses[0] ?? "");
  expect(errors).toEqual([]);
});

test.each([
  ["the-price-of-a-million/?price-gap.models=oldest", "price-gap", "“oldest” is not one of its values"],
  ["your-bill/?monthly-bill.volume=1e308", "monthly-bill", "from 0.1 to 100000 million"],
  ["your-bill/?monthly-bill.model=", "monthly-bill", "is not one of its values"],
  ["east-data-west-computing/?hubs-map.from=atlantis", "hubs-map", "“atlantis” is not one of its values"],
  ["figures/monthly-bill/?volume=lots", "monthly-bill", "“lots” is not a number"],
])("a broken address, %s, is named, and the defaults are shown", async (address, id, words) => {
  const intact = await visit(address.replace(/\?.*/, ""));
  const [title, table] = [await textOf(part(figureOn(intact.page, id), "title")), await tableOf(figureOn(intact.page, id))];
  const { page, errors } = await visit(address);
  const figure = figureOn(page, id);
  const note = figure.locator(".state-note[role=status]");
  await note.waitFor({ state: "visible" });
  await expect.poll(() => textOf(note)).toContain(words);
  await expect.poll(() => textOf(part(figure, "title"))).toBe(title);
  await expect.poll(() => tableOf(figure)).toBe(table);
  expect(errors).toEqual([]);
});

test("a figure whose script does not come says so and keeps its picture", async () => {
  const { page, context } = await visit("the-price-of-a-million/");
  await context.route(/\/assets\/price-gap\./, (route) => route.abort());
  const figure = figureOn(page, "price-gap");
  const [table, picture] = [await tableOf(figure), await pictureOf(figure)];
  // Pressed, not checked: the box is set back as soon as the script is known not to come.
  await figure.getByLabel("newest of each family").click();
  await expect.poll(() => textOf(figure.locator(".state-note[role=status]"))).toBe("Its script did not load: these are its defaults.");
  expect([await tableOf(figure), await pictureOf(figure)]).toEqual([table, picture]);
  await expect.poll(() => part(figure, "picture").locator("svg").count()).toBe(2);
});

describe("a chart whose states have scripts of their own", () => {
  const PATH = "figures/electricity/";

  test("fetches the state that is asked for, once, and shows it", async () => {
    const { page, requests, errors, settled } = await visit(PATH);
    const figure = figureOn(page, "electricity");
    const [table, picture] = [await tableOf(figure), await pictureOf(figure)];
    await figure.getByLabel("for each person").check();
    await changed(picture, () => pictureOf(figure));
    await expect.poll(() => tableOf(figure)).not.toBe(table);
    await figure.getByLabel("in all").check();
    await expect.poll(() => pictureOf(figure)).toBe(picture);
    await figure.getByLabel("for each person").check();
    await expect.poll(() => pictureOf(figure)).not.toBe(picture);
    await settled();
    expect(fetchedScripts(requests).filter((name) => name === "electricity")).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  test("keeps the state before, in its picture and its controls, where one does not come, and says so", async () => {
    const { page, context } = await visit(PATH);
    const figure = figureOn(page, "electricity");
    const picture = await pictureOf(figure);
    await context.route(/\/assets\/electricity\.[0-9a-f]+\.\d+\.js/, (route) => route.abort());
    await figure.getByLabel("for each person").click();
    await expect
      .poll(() => textOf(figure.locator(".state-note[role=status]")))
      .toBe("This setting could not be loaded: the figure shows the one before.");
    expect(await figure.getByLabel("in all").isChecked()).toBe(true);
    expect(await pictureOf(figure)).toBe(picture);
    await context.unroute(/\/assets\/electricity\.[0-9a-f]+\.\d+\.js/);
    await figure.getByLabel("for each person").check();
    await changed(picture, () => pictureOf(figure));
  });
});

test("an address that asks for a topic opens the whole chart of verdicts, and leads to the claims on that topic", async () => {
  const base = inject("site");
  const { page, errors } = await visit(`${base}figures/claims-by-verdict/?topic=routing`);
  const note = figureOn(page, "claims-by-verdict").locator(".state-note[role=status]");
  await expect.poll(() => textOf(note)).toBe("This figure no longer shows one topic alone. All claims on that topic");
  await note.getByRole("link").click();
  await page.waitForURL(`${base}claims/topic/routing/`);
  expect(errors).toEqual([]);
});

const PLACES = { "price-gap": "the-price-of-a-million/", "monthly-bill": "your-bill/", "hubs-map": "east-data-west-computing/" } as const;

test.each(share(product({ id: Object.keys(PLACES) as (keyof typeof PLACES)[], width: [390, 1280] }), { each: ["id", "width"] }))(
  "without a script, $id shows picture, sentence, table and defaults at $width px, and says that they are the defaults",
  async ({ id, width }) => {
    const path = PLACES[id];
    const { page } = await visit(path, { javaScriptEnabled: false, viewport: { width, height: 900 } });
    const figure = figureOn(page, id);
    await expect.poll(() => part(figure, "picture").locator("svg:visible").count()).toBe(1);
    const box = await part(figure, "picture").locator("svg:visible").boundingBox();
    expect(box?.height).toBeGreaterThan(100);
    for (const name of ["title", "lead"]) expect(await part(figure, name).isVisible(), name).toBe(true);
    await figure.locator(".fig-data > summary").click();
    expect(await textOf(figure.locator(".fig-data [data-part=summary]"))).not.toBe("");
    if (id === "monthly-bill") expect(await textOf(figure.locator("output.result-fig"))).toMatch(/^\$[\d,]+$/);
    await expect.poll(() => part(figure, "table").isVisible()).toBe(true);
    await expect.poll(() => part(figure, "table").locator("tbody tr").count()).toBeGreaterThan(5);
    await expect.poll(() => figure.locator("noscript > *").filter({ hasText: "Adjusting needs JavaScript" }).isVisible()).toBe(true);
    const controls = figure.locator("form input, form select, form button");
    await expect.poll(() => controls.count()).toBeGreaterThan(0);
    for (const control of await controls.all()) expect(await control.isDisabled()).toBe(true);
  },
);

test("under a sub-path a figure wakes, redraws and keeps its state in the address", async () => {
  const base = inject("site");
  const { page, requests, errors } = await visit(`${base}the-price-of-a-million/`);
  const figure = figureOn(page, "price-gap");
  const before = await pictureOf(figure);
  await figure.getByLabel("newest of each family").check();
  await changed(before, () => pictureOf(figure));
  await page.waitForURL(`${base}the-price-of-a-million/?price-gap.models=newest`);
  expect(requests.filter((address) => !address.startsWith(base))).toEqual([]);
  await page.getByRole("link", { name: "Figures", exact: true }).first().click();
  await page.waitForURL(`${base}figures/`);
  expect(errors).toEqual([]);
});

describe("the hour clock", () => {
  const clockOf = (timezoneId: string) => visit("figures/hour-clock/", { timezoneId });

  test("is set by the reader’s own clock on a press alone, and keeps the hour nowhere but in the address", async () => {
    const { page, context, errors } = await clockOf("Asia/Kolkata");
    const figure = figureOn(page, "hour-clock");
    const zone = figure.locator('select[name="zone"]');
    await figure.hover();
    await expect.poll(() => zone.inputValue()).toBe("utc1");
    await figure.getByRole("button", { name: "By your clock" }).click();
    await expect.poll(() => zone.inputValue()).toBe("utc5.5");
    await expect.poll(() => textOf(part(figure, "title"))).toMatch(/in Delhi/);
    await page.waitForURL(/zone=utc5\.5/);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("stays as it is where no place in the list has the hour, and says so", async () => {
    const { page } = await clockOf("Asia/Kathmandu");
    const figure = figureOn(page, "hour-clock");
    await figure.getByRole("button", { name: "By your clock" }).click();
    await expect.poll(() => textOf(part(figure, "copied"))).toBe("No place in the list has the hour of your clock.");
    expect(await figure.locator('select[name="zone"]').inputValue()).toBe("utc1");
  });
});
