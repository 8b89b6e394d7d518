import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const PAGE = `<figure data-figure="bill" class="fig--calculator" data-runtime="runtime.js" data-code="bill.js" data-controls="volume">
  <p class="state-note" role="status"></p>
  <form><fieldset disabled><input type="text" name="volume" value="5000"></fieldset></form>
</figure>`;

beforeEach(() => {
  const { window } = new JSDOM(PAGE, { url: "https://example.org/" });
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("location", window.location);
  vi.stubGlobal("watts", {});
  vi.useFakeTimers();
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Prepares the figure, types into its field, and returns what the test looks at. */
async function typed() {
  const { prepare } = await import("../../src/browser/prepare-figure.ts");
  const figure = document.querySelector("figure") as HTMLElement;
  prepare(figure);
  const field = figure.querySelector("input") as HTMLInputElement;
  const EventOf = field.ownerDocument.defaultView?.Event as typeof Event;
  field.value = "100";
  field.dispatchEvent(new EventOf("input", { bubbles: true }));
  const scripts = (): readonly HTMLScriptElement[] => [...document.querySelectorAll("script")];
  const end = async (name: string, how: "load" | "error"): Promise<void> => {
    scripts()
      .findLast(({ src }) => src.endsWith(name))
      ?.dispatchEvent(new EventOf(how));
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    field,
    note: figure.querySelector(".state-note") as HTMLElement,
    scripts,
    end,
    again: () => field.dispatchEvent(new EventOf("input", { bubbles: true })),
  };
}

test("a wait is said within a second, and no longer once the scripts have come", async () => {
  const { note, end } = await typed();
  expect(note.textContent).toBe("");
  await vi.advanceTimersByTimeAsync(1000);
  expect(note.textContent).toBe("Loading…");
  await end("runtime.js", "load");
  await end("bill.js", "load");
  expect(note.textContent).toBe("");
});

test("scripts that come at once say nothing", async () => {
  const { note, end } = await typed();
  await end("runtime.js", "load");
  await end("bill.js", "load");
  await vi.advanceTimersByTimeAsync(5000);
  expect(note.textContent).toBe("");
});

test.each(["runtime.js", "bill.js"])("where %s does not come, a sentence says so and the field is as the figure shows it", async (missing) => {
  const { note, field, end } = await typed();
  await end(missing, "error");
  expect(note.textContent).toBe("Its script did not load: these are its defaults.");
  expect([field.value, field.hasAttribute("data-touched")]).toEqual(["5000", false]);
});

test("after a runtime that did not come, both scripts are asked for again: the code ran without it", async () => {
  const { scripts, end, again } = await typed();
  await end("bill.js", "load");
  await end("runtime.js", "error");
  const before = scripts().length;
  again();
  expect(
    scripts()
      .slice(before)
      .map(({ src }) => src.replace(/.*\//, "")),
  ).toEqual(["runtime.js", "bill.js"]);
});
