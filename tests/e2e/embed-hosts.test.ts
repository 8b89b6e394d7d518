import { describe, expect, inject, test } from "vitest";
import { eventually, framed, heardOut } from "./framed.ts";
import { painted, part, putOffDone } from "./visit.ts";

interface Own {
  readonly type: string;
  readonly id: string;
  readonly height?: number;
  readonly state?: Record<string, string>;
}
/** How long an embed waits until its height has come to rest, in ms (src/browser/host-messages.ts). */
const PAUSE = 40;
const own = (data: unknown): Own | undefined => (data as { wattsToWords?: Own } | null)?.wattsToWords;
const ofType = (type: string) => (data: unknown) => (own(data)?.type === type ? own(data) : undefined);

/** The height that the content truly has. */
const contentHeight = (frame: import("playwright-core").Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.querySelector("main")?.getBoundingClientRect().height ?? 0));

describe("an embed tells its height", () => {
  test("to a host that speaks Datawrapper’s, AMP’s, Embedly’s or our own tongue, unasked, in whole pixels", async () => {
    const { heard, frame } = await framed("embed/price-gap/");
    const height = await contentHeight(frame);
    expect(height).toBeGreaterThan(300);
    const said = await eventually(heard, ofType("height"));
    expect(said).toEqual({ type: "height", id: "price-gap", height });
    const data = (await heard()).map((each) => each.data);
    expect(data).toContainEqual({ wattsToWords: { type: "ready", id: "price-gap", state: {} } });
    expect(data).toContainEqual({ "datawrapper-height": { "price-gap": height } });
    expect(data).toContainEqual({ sentinel: "amp", type: "embed-size", height });
    const json = data.filter((each) => typeof each === "string").map((each) => JSON.parse(each) as Record<string, unknown>);
    expect(json).toContainEqual({ src: `${inject("site")}embed/price-gap/`, context: "iframe.resize", height });
    expect(JSON.stringify(data)).not.toMatch(/pymx|iFrameSizer|secret/);
  });

  test("to pym.js, when the query names a child", async () => {
    const { heard, frame } = await framed("embed/price-gap/?childId=figure-7&initialWidth=640");
    const text = await eventually(heard, (data) => (typeof data === "string" && data.startsWith("pym") ? data : undefined));
    expect(text).toBe(`pymxPYMxfigure-7xPYMxheightxPYMx${await contentHeight(frame)}`);
  });

  test("to WordPress, with the secret of its hash, and again when WordPress says that it listens", async () => {
    const { heard, send, frame } = await framed("embed/price-gap/#?secret=aB3dE");
    const height = await contentHeight(frame);
    const wanted = { message: "height", value: height, secret: "aB3dE" };
    const count = async (): Promise<number> => (await heard()).filter(({ data }) => JSON.stringify(data) === JSON.stringify(wanted)).length;
    await expect.poll(count).toBe(1);
    await send({ message: "ready", secret: "aB3dE" });
    await expect.poll(count).toBe(2);
  });

  test("to iframe-resizer, after its greeting and whenever it changes", async () => {
    const { heard, send, frame, figure } = await framed("embed/price-gap/");
    await eventually(heard, ofType("height"));
    // As version 4 sends it: id, margin, size the width, log, interval, public methods, auto-resize, …
    await send("[iFrameSizer]frame-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true");
    const height = await contentHeight(frame);
    const text = (start: string) => (data: unknown) => (typeof data === "string" && data.startsWith(start) ? data : undefined);
    expect(await eventually(heard, text("[iFrameSizer]"))).toBe(`[iFrameSizer]frame-1:${height}:640:init`);
    await figure.locator(".fig-data > summary").click();
    await expect.poll(async () => await eventually(heard, text("[iFrameSizer]"))).toMatch(/:640:resize$/);
    expect(await eventually(heard, text("[iFrameSizer]"))).toBe(`[iFrameSizer]frame-1:${await contentHeight(frame)}:640:resize`);
  });

  test("only when it has changed", async () => {
    const { heard, frame, figure } = await framed("embed/price-gap/");
    await eventually(heard, ofType("height"));
    const count = async (): Promise<number> => (await heard()).filter(({ data }) => own(data)?.type === "height").length;
    await painted(frame);
    await putOffDone(frame, PAUSE);
    expect(await count()).toBe(1);
    await figure.locator(".fig-data > summary").click();
    await expect.poll(count).toBe(2);
  });

  test("a claim’s card tells it too", async () => {
    const { heard, frame } = await framed("embed/claim/S1-037/");
    expect(await eventually(heard, ofType("height"))).toEqual({ type: "height", id: "claim/S1-037", height: await contentHeight(frame) });
  });
});

describe("an embed and its host share the figure’s state", () => {
  test("the host hears what the reader set, as the query would hold it", async () => {
    const { heard, figure } = await framed("embed/price-gap/");
    await figure.getByLabel("newest of each family").check();
    expect(await eventually(heard, ofType("change"))).toEqual({ type: "change", id: "price-gap", state: { models: "newest" } });
  });

  test("the host sets the figure, and what cannot be used is named and left at its default", async () => {
    const { heard, send, figure } = await framed("embed/price-gap/");
    await eventually(heard, ofType("ready"));
    await send({ wattsToWords: { type: "set", state: { models: "newest", side: "<img src=x>", peak: true, unknown: 3 } } });
    await expect.poll(() => figure.getByLabel("newest of each family").isChecked()).toBe(true);
    await expect.poll(() => figure.getByLabel("DeepSeek at its peak hours").isChecked()).toBe(true);
    await expect.poll(() => figure.locator(".state-note[role=status]").first().textContent()).toContain("“<img src=x>” is not one of its values");
    expect(await eventually(heard, ofType("change"))).toEqual({ type: "change", id: "price-gap", state: { models: "newest", peak: "1" } });
  });

  test("says again that it is ready, and its height, to a host that comes later", async () => {
    const { heard, send } = await framed("embed/monthly-bill/");
    await eventually(heard, ofType("height"));
    const count = async (type: string): Promise<number> => (await heard()).filter(({ data }) => own(data)?.type === type).length;
    await send({ wattsToWords: { type: "hello" } });
    await expect.poll(() => count("ready")).toBe(2);
    await expect.poll(() => count("height")).toBe(2);
  });
});

describe("messages that no host of ours sends", () => {
  const JUNK: readonly unknown[] = [
    null,
    0,
    "",
    "[iFrameSizer]",
    "[iFrameSizer]\u0000:::::",
    "{",
    [],
    [[]],
    { wattsToWords: null },
    { wattsToWords: "set" },
    { wattsToWords: { type: "set" } },
    { wattsToWords: { type: "set", state: null } },
    { wattsToWords: { type: "set", state: [1, 2, 3] } },
    { wattsToWords: { type: "set", state: { __proto__: null, constructor: "x", toString: 1 } } },
    { wattsToWords: { type: "set", state: { volume: { nested: true } } } },
    { wattsToWords: { type: "set", state: { volume: "<script>alert(1)</script>" } } },
    { wattsToWords: { type: "set", state: Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])) } },
    { message: "height", value: 9 },
    { wattsToWords: { type: { toString: 1 } } },
    { wattsToWords: { type: "theme", theme: { toString: 1 } } },
    { wattsToWords: { type: "theme", theme: "<b>" } },
  ];

  test("change nothing, and cause no error", async () => {
    const { heard, send, figure, frame, errors } = await framed("embed/monthly-bill/");
    await eventually(heard, ofType("ready"));
    const shown = async (): Promise<string> => ((await figure.locator("output.result-fig").textContent()) ?? "").trim();
    const result = await shown();
    for (const data of JUNK) await send(data);
    await heardOut(frame, send);
    expect(await shown()).toBe(result);
    expect(errors).toEqual([]);
  });

  test("from another window than the host are not heard", async () => {
    const { page, heard, send, figure, frame, requests } = await framed("embed/price-gap/");
    await eventually(heard, ofType("ready"));
    await page.evaluate(() => {
      const other = document.createElement("iframe");
      other.srcdoc = `<script>parent.frames[0].postMessage({wattsToWords:{type:"set",state:{models:"newest"}}},"*")</script>`;
      return new Promise((loaded) => {
        other.onload = loaded;
        document.body.append(other);
      });
    });
    await heardOut(frame, send);
    // A state that is set fetches the figure's scripts.
    expect(requests.filter((address) => address.endsWith(".js"))).toEqual([]);
    expect(await figure.getByLabel("newest of each family").isChecked()).toBe(false);
    await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
  });
});
