import { existsSync } from "node:fs";
import { join } from "node:path";
import { needBrowser } from "../cli/browser.ts";
import { build, root, run } from "../cli/build.ts";
import type { Section } from "./section.ts";

const COUNT = 10_000;

/** The fuzz tests with ten times the inputs of `npm test`, on the site as it now is. */
export const fuzz: Section = {
  name: "fuzz",
  title: `${COUNT.toLocaleString("en")} fuzzed addresses, links and messages`,
  async run() {
    const cache = join(root, "node_modules/.cache/site-tests");
    const chromium = needBrowser();
    for (const [name, url] of [
      ["addressed", "https://example.org"],
      ["plain", ""],
    ] as const) {
      const folder = join(cache, name);
      if (!existsSync(join(folder, "index.html")) && !build(folder, url)) return { ok: false, lines: ["The site could not be built."] };
    }
    const seed = String(Math.floor(Date.now() / 86_400_000));
    const env = { CHROMIUM: chromium, NODE_ENV: "test", FUZZ_COUNT: String(COUNT), FUZZ_SEED: seed };
    const ok = run("vitest/vitest.mjs", ["run", "--project", "browser", "tests/e2e/fuzz.test.ts"], env);
    return { ok, lines: [`Seed ${seed} (the day). ${ok ? "No script ran, nothing threw, no figure was blank." : "See the output of the run."}`] };
  },
};
