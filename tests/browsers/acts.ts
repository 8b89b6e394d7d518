import assert from "node:assert/strict";
import { VERSION } from "../../src/site/pure/edition.ts";
import { missed } from "../support/landings.ts";
import { until } from "./engine.ts";
import { BILL, type Flow, GAP, RESULT, search, VOLUME } from "./flow.ts";
import type { Host } from "./host.ts";
import { count, fieldOf, textOf } from "./page.ts";

const scriptsIn = (host: Host): readonly string[] =>
  host.asked.filter((path) => path.endsWith(".js")).map((path) => path.replace(/^.*\/|\..*$/g, ""));

/** What readers do with a page that has all it needs. */
export const acts: readonly Flow[] = [
  {
    name: "a chapter is read: text in its own font, a picture, one small script, nothing wrong on the page",
    async go(reader, host) {
      await reader.open(`${host.url}the-price-of-a-million/`);
      assert.ok((await count(reader, ".prose p")) > 5);
      assert.equal(await count(reader, `${GAP} .picture svg`), 1);
      assert.deepEqual([...scriptsIn(host)], ["chapter"]);
      assert.equal(await reader.run(() => document.documentElement.scrollWidth <= innerWidth), true);
      await until("the text's font", () => reader.run(() => document.fonts.ready.then(() => document.fonts.check("20px Entry"))));
    },
  },
  {
    name: "a link to an article's claims shows its heading, below lines that are laid out late",
    async go(reader, host) {
      await reader.open(`${host.url}claims/#S3`);
      await until("the heading at the upper edge", async () => (await reader.run(missed)) === null);
    },
  },
  {
    name: "a calculator wakes when it is reached for, computes what is typed, and puts it into the address",
    async go(reader, host) {
      await reader.open(`${host.url}your-bill/`);
      const before = await textOf(reader, RESULT);
      await reader.fill(VOLUME, "1000");
      await until("another result", async () => (await textOf(reader, RESULT)) !== before);
      await until("the address", async () => (await search(reader)) === "?monthly-bill.volume=1000");
      assert.ok(scriptsIn(host).includes("monthly-bill"));
      assert.ok(!scriptsIn(host).includes("plot"));
    },
  },
  {
    name: "an address with a state shows that state",
    async go(reader, host) {
      await reader.open(`${host.url}your-bill/`);
      const before = await textOf(reader, RESULT);
      await reader.open(`${host.url}your-bill/?monthly-bill.volume=1000`);
      await until("the field", async () => (await fieldOf(reader, VOLUME)) === "1000");
      await until("the result", async () => (await textOf(reader, RESULT)) !== before);
    },
  },
  {
    name: "a number that is none is named beside its field, and the result stays",
    async go(reader, host) {
      await reader.open(`${host.url}your-bill/`);
      const before = await textOf(reader, RESULT);
      await reader.fill(VOLUME, "many");
      await until("the error", async () => (await textOf(reader, `${BILL} [id$="--volume-error"]`)) !== "");
      assert.equal(await textOf(reader, RESULT), before);
    },
  },
  {
    name: "a chart is drawn anew at a choice, with its title, table and address",
    async go(reader, host) {
      await reader.open(`${host.url}the-price-of-a-million/`);
      const picture = (): Promise<string> => reader.run((figure) => document.querySelector(`${figure} .picture`)?.innerHTML ?? "", GAP);
      const [before, title] = [await picture(), await textOf(reader, `${GAP} [data-part=title]`)];
      await reader.click(`${GAP} label:has(input[value="newest"])`);
      await until("another picture", async () => (await picture()) !== before);
      assert.notEqual(await textOf(reader, `${GAP} [data-part=title]`), title);
      await until("the address", async () => (await search(reader)) === "?price-gap.models=newest");
    },
  },
  {
    name: "the points of a picture are read by keyboard with the words of the table",
    async go(reader, host) {
      await reader.open(`${host.url}figures/price-gap/`);
      await reader.run((picture) => document.querySelector<HTMLElement>(picture)?.focus(), `${GAP} .picture`);
      await until("the reader of points", async () => (await count(reader, `${GAP} .tip`, false)) === 1);
      const name = (row: number): Promise<string> => textOf(reader, `${GAP} table[data-part=table] tr[data-row="${row}"] th`);
      for (const [key, row] of [
        ["ArrowRight", 0],
        ["ArrowRight", 1],
        ["Home", 0],
      ] as const) {
        await reader.press(key);
        await until(`row ${row} after ${key}`, async () => (await textOf(reader, `${GAP} .tip b`)) === (await name(row)));
      }
      await reader.press("Escape");
      assert.equal(await count(reader, `${GAP} .tip`), 0);
    },
  },
  {
    name: "the first press of Tab leads past the head, and a claim's slip opens and closes by keyboard",
    async go(reader, host) {
      await reader.open(`${host.url}the-price-of-a-million/`);
      await reader.press("Tab");
      assert.equal(await reader.run(() => document.activeElement?.getAttribute("href")), "#main");
      await reader.run(() => document.querySelector<HTMLElement>("a.claim")?.focus());
      await reader.press("Enter");
      await until("an open slip", () => reader.run(() => document.querySelector(".slip:popover-open") !== null));
      await reader.press("Escape");
      await until("a closed slip", () => reader.run(() => document.querySelector(".slip:popover-open") === null));
    },
  },
  {
    name: "back and forward lead through the pages, and a state comes back with its address",
    async go(reader, host) {
      await reader.open(`${host.url}your-bill/`);
      await reader.fill(VOLUME, "1000");
      await until("the address", async () => (await search(reader)).includes("volume=1000"));
      const result = await textOf(reader, RESULT);
      await reader.click('a[rel="next"]');
      await until("the next chapter", () => reader.run(() => document.readyState === "complete" && !location.pathname.endsWith("/your-bill/")));
      const next = await reader.run(() => location.pathname);
      await reader.back();
      await until("the state again", async () => (await search(reader)).includes("volume=1000") && (await fieldOf(reader, VOLUME)) === "1000");
      await until("the result again", async () => (await textOf(reader, RESULT)) === result);
      await reader.forward();
      await until("the next chapter again", async () => (await reader.run(() => location.pathname)) === next);
    },
  },
  {
    name: "the reader's own picture is saved as PNG and SVG, and the table as CSV",
    async go(reader, host) {
      await reader.open(`${host.url}figures/monthly-bill/?volume=1000`);
      await until("the state", async () => (await fieldOf(reader, VOLUME)) === "1000");
      // What would be saved is kept in the page instead.
      await reader.run(() => {
        const kept: { name: string; type: string; size: number }[] = [];
        const blobs = new Map<string, Blob>();
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          const address = make(blob);
          blobs.set(address, blob);
          return address;
        };
        HTMLAnchorElement.prototype.click = function () {
          const blob = blobs.get(this.href);
          kept.push({ name: this.download, type: blob?.type ?? "", size: blob?.size ?? 0 });
        };
        Object.assign(globalThis, { kept });
      });
      await reader.click("summary:has(+ #take)");
      for (const [kind, name, type, least] of [
        ["csv", `monthly-bill-${VERSION}-as-shown.csv`, "text/csv", 50],
        ["svg", `monthly-bill-${VERSION}.svg`, "image/svg+xml", 2000],
        ["png", `monthly-bill-${VERSION}.png`, "image/png", 10_000],
      ] as const) {
        await reader.click(`[data-take="${kind}"]`);
        const saved = await until(`a ${kind}`, () =>
          reader.run(
            (wanted) => (globalThis as unknown as { kept: { name: string; type: string; size: number }[] }).kept.find((file) => file.name === wanted),
            name,
          ),
        );
        assert.equal(saved.type, type);
        assert.ok(saved.size >= least, `${kind} of ${saved.size} bytes`);
      }
    },
  },
  {
    name: "an embed tells its host how high it is, and again when the column gets narrower",
    async go(reader, host) {
      const listen =
        `<script>heights=[];addEventListener("message",({data})=>{const ` +
        `said=data&&data["datawrapper-height"];if(said)heights.push(said["monthly-bill"])})</script>`;
      await reader.open(
        host.page(`${listen}<iframe title="Figure" sandbox="allow-scripts" width="600" height="400" src="/embed/monthly-bill/"></iframe>`),
      );
      const heights = (): Promise<readonly number[]> => reader.run(() => (globalThis as unknown as { heights: number[] }).heights);
      await until("a height", async () => (await heights()).length > 0);
      const wide = (await heights()).at(-1) ?? 0;
      assert.ok(Number.isInteger(wide) && wide > 300, `height ${wide}`);
      await reader.run(() => document.querySelector("iframe")?.setAttribute("width", "320"));
      await until("a greater height", async () => ((await heights()).at(-1) ?? 0) > wide);
    },
  },
];
