import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/cli/tools/build.ts";
import { needBrowser, wantOthers } from "../tools/browser.ts";
import { buildStep, failing } from "../tools/steps.ts";
import { vitest } from "../tools/vitest.ts";
import type { Section } from "./section.ts";

/** Files of tests that take a share of a full product, or as many cases by chance as there is time for. */
export const sampled = (): readonly string[] =>
  globSync("tests/**/*.test.ts", { cwd: root }).filter((path) => /\bshare\(|\bWHOLE\b|\bfc\./.test(readFileSync(join(root, path), "utf8")));

/** The tests that `npm test` takes a share of, whole: every page at every width in every set of colours, every state, ten thousand fuzzed inputs. */
export const whole: Section = {
  name: "whole",
  title: "What npm test samples, whole",
  async run() {
    const seed = String(Math.floor(Date.now() / 86_400_000));
    await needBrowser();
    await wantOthers();
    if ((await failing([buildStep("addressed"), buildStep("plain")])).length > 0) return { ok: false, lines: ["The site could not be built."] };
    const files = sampled();
    const { passed, failed, names } = vitest(files, { WHOLE: "1", SEED: seed });
    const said = `${passed.toLocaleString("en")} tests in ${files.length} files passed, ${failed} failed; cases by chance: SEED=${seed} (the day).`;
    return { ok: failed === 0, lines: [said, ...names.map((name) => `- ${name}`)] };
  },
};
