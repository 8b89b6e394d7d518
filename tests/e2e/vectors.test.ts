import { expect, test } from "vitest";
import { figures } from "../../src/site/registry.ts";
import { share } from "../support/share.ts";
import { figureOn, part, visit } from "./visit.ts";

const calculators = [...figures].filter(([, { kind }]) => kind === "calculator").map(([id]) => ({ id }));

test.each(share(calculators, { each: [] }))(
  "calculator $id gives its published vectors in the reader’s browser, with the code of the page",
  async ({ id }) => {
    const { page, errors } = await visit(`figures/${id}/`);
    const figure = figureOn(page, id);
    await figure.locator(".fig-data > summary").click();
    await figure.getByRole("button", { name: "Run them here" }).click();
    await expect.poll(() => part(figure, "vectors").textContent(), { timeout: 15_000 }).toMatch(/^(\d+) of \1 agree\.$/);
    expect(Number(/^\d+/.exec((await part(figure, "vectors").textContent()) ?? "")?.[0])).toBeGreaterThan(16);
    expect(errors).toEqual([]);
  },
);

test("a vector that differs is named", async () => {
  const { page, context } = await visit("figures/monthly-bill/");
  await context.route(/vectors\.json$/, async (route) => {
    const body = await (await route.fetch()).json();
    body.vectors[1].result.bill *= 1.000001;
    await route.fulfill({ json: body });
  });
  const figure = figureOn(page, "monthly-bill");
  await figure.locator(".fig-data > summary").click();
  await figure.getByRole("button", { name: "Run them here" }).click();
  await expect.poll(() => part(figure, "vectors").textContent(), { timeout: 15_000 }).toMatch(/^(\d+) of (?!\1)\d+ agree\. The first that differs: /);
});
