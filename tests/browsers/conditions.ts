import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { builtFolder } from "../support/site.ts";
import { type Reader, until } from "./engine.ts";
import { BILL, type Flow, GAP, RESULT, search, VOLUME } from "./flow.ts";
import type { Host } from "./host.ts";
import { count, fieldOf, framed, ofFrame, textOf } from "./page.ts";

/** What holds where a page has less: no scripts, little room, a slow net or none, paper, a disk. */
export const conditions: readonly Flow[] = [
  {
    name: "without scripts everything is there: text, picture, table, result, and a word that adjusting needs them",
    async go(reader, host) {
      await framed(reader, host, "your-bill/", 'sandbox="allow-same-origin" width="1000"');
      const seen = (selector: string): Promise<number> => ofFrame(reader, selector);
      assert.ok((await seen(".prose p")) > 5);
      assert.equal(await seen(`${BILL} .picture svg`), 1);
      assert.equal(await seen(RESULT), 1);
      assert.ok((await seen(`${BILL} noscript .state-note`)) === 1);
      assert.equal(await seen("[data-theme-switch]"), 0);
    },
  },
  ...["", "the-price-of-a-million/", "your-bill/", "claims/", "figures/price-gap/"].map((path) => ({
    name: `/${path} does not scroll sideways at 320 px`,
    async go(reader: Reader, host: Host) {
      await framed(reader, host, path, 'width="320"');
      const [content, room] = await reader.run(() => {
        const root = document.querySelector("iframe")?.contentDocument?.documentElement;
        return [root?.scrollWidth ?? 0, root?.clientWidth ?? 0] as const;
      });
      assert.ok(room > 280 && room <= 320, `a frame of ${room} px`);
      assert.ok(content <= room, `scrolls to ${content} px`);
    },
  })),
  ...["the-price-of-a-million/", "your-bill/", "claims/", "figures/monthly-bill/"].map((path) => ({
    // A window of 1280 px at 200 % has 640 of them for the page.
    name: `/${path} does not scroll sideways at a zoom of 200 %`,
    async go(reader: Reader, host: Host) {
      await framed(reader, host, path, 'width="640"');
      const spare = (): Promise<number> =>
        reader.run(() => {
          const root = document.querySelector("iframe")?.contentDocument?.documentElement;
          return (root?.clientWidth ?? 0) - (root?.scrollWidth ?? 1);
        });
      await until("a page as wide as its frame", async () => (await spare()) === 0);
    },
  })),
  {
    name: "on a slow net the page is whole before its scripts are, and a number that is typed meanwhile is computed",
    async go(reader, host) {
      host.hold(/\/assets\/(calculator|monthly-bill)\./);
      await reader.open(`${host.url}your-bill/`);
      assert.equal(await count(reader, `${BILL} .picture svg`), 1);
      const before = await textOf(reader, RESULT);
      await reader.fill(VOLUME, "1000");
      await until("the script is asked for", async () => host.asked.some((path) => path.includes("/monthly-bill.")));
      assert.equal(await fieldOf(reader, VOLUME), "1000");
      assert.equal(await textOf(reader, RESULT), before);
      host.letGo();
      await until("another result", async () => (await textOf(reader, RESULT)) !== before);
      assert.equal(await fieldOf(reader, VOLUME), "1000");
    },
  },
  {
    name: "in print the page loses its bars and buttons, keeps picture, table and sources, and fits its paper",
    async go(reader, host) {
      await reader.open(`${host.url}figures/price-gap/`);
      const pdf = await reader.pdf();
      if (pdf) assert.ok(new TextDecoder("latin1").decode(pdf.subarray(0, 5)) === "%PDF-" && pdf.length > 20_000, `a PDF of ${pdf.length} bytes`);
      // The style for paper, on the screen: no engine but Chromium can be told to show it.
      await reader.run(() => {
        const turn = (rules: CSSRuleList): void => {
          for (const rule of rules) {
            if (rule instanceof CSSMediaRule && /\bprint\b/.test(rule.media.mediaText)) rule.media.mediaText = "all";
            if ("cssRules" in rule) turn(rule.cssRules as CSSRuleList);
          }
        };
        for (const sheet of document.styleSheets) turn(sheet.cssRules);
      });
      await until("no bar", async () => (await count(reader, ".masthead nav")) === 0);
      assert.equal(await count(reader, `${GAP} .actions button`), 0);
      assert.equal(await count(reader, `${GAP} .picture svg`), 1);
      assert.ok((await count(reader, `${GAP} .source a`)) > 0);
      assert.equal(await reader.run(() => document.documentElement.scrollWidth <= innerWidth), true);
    },
  },
  {
    name: "off the net a figure that is awake goes on computing, and one that is not says what is missing",
    async go(reader, host) {
      await reader.open(`${host.url}your-bill/`);
      await reader.fill(VOLUME, "1000");
      await until("the address", async () => (await search(reader)).includes("volume=1000"));
      const before = await textOf(reader, RESULT);
      host.cut(true);
      await reader.fill(VOLUME, "2000");
      await until("another result", async () => (await textOf(reader, RESULT)) !== before);
      const asleep = 'figure[data-figure="routing"]';
      await reader.run((figure) => document.querySelector<HTMLElement>(`${figure} input[name]`)?.focus(), asleep);
      await until("a note", async () => (await textOf(reader, `${asleep} .state-note`)).includes("did not load"));
      host.cut(false);
    },
  },
  {
    name: "a chapter opened from the disk shows its text and picture, and its calculator computes",
    async go(reader) {
      await reader.open(pathToFileURL(`${builtFolder("plain")}/your-bill/index.html`).href);
      assert.equal(await count(reader, `${BILL} .picture svg`), 1);
      const before = await textOf(reader, RESULT);
      await reader.fill(VOLUME, "1000");
      await until("another result", async () => (await textOf(reader, RESULT)) !== before);
    },
  },
];
