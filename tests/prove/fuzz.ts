import { join } from "node:path";
import { build, root, run } from "../../src/cli/tools/build.ts";
import { needBrowser } from "../tools/browser.ts";
import type { Section } from "./section.ts";
import { settable, sharesOf } from "./shares.ts";

const COUNT = 10_000;

/** The fuzz tests with ten times the inputs of `npm test`, on the site as it now is. */
export const fuzz: Section = {
  name: "fuzz",
  title: `${COUNT.toLocaleString("en")} fuzzed addresses, links and messages`,
  async run() {
    const cache = join(root, "node_modules/.cache/site-tests");
    await needBrowser();
    if (!build(join(cache, "addressed"), "https://example.org") || !build(join(cache, "plain"), ""))
      return { ok: false, lines: ["The site could not be built."] };
    const seed = String(Math.floor(Date.now() / 86_400_000));
    const env = { NODE_ENV: "test", FUZZ_COUNT: String(COUNT), FUZZ_SEED: seed };
    const ok = run("vitest/vitest.mjs", ["run", "--project", "browser", "tests/e2e/fuzz.test.ts"], env);
    const figures = settable(join(cache, "addressed")).length;
    const { loads, messages, states } = sharesOf(COUNT, figures);
    const ran =
      `${states} addresses and links in each of the ${figures} figures that can be set, ${messages} messages to an embed, ${loads} pages ` +
      `loaded afresh. Seed ${seed} (the day).`;
    return { ok, lines: [`${ran} ${ok ? "No script ran, nothing threw, no figure was blank." : "See the output of the run."}`] };
  },
};
