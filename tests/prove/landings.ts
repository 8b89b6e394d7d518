import { join } from "node:path";
import { build, root, run } from "../../src/cli/tools/build.ts";
import { needBrowser } from "../tools/browser.ts";
import type { Section } from "./section.ts";

/** Every link to a part of a chapter at every width, of which `npm test` opens a share. */
export const landings: Section = {
  name: "landings",
  title: "Every link to a heading or a figure of a chapter, opened cold",
  async run() {
    const cache = join(root, "node_modules/.cache/site-tests");
    await needBrowser();
    if (!build(join(cache, "addressed"), "https://example.org") || !build(join(cache, "plain"), ""))
      return { ok: false, lines: ["The site could not be built."] };
    const env = { NODE_ENV: "test", LANDINGS: "all" };
    const ok = run("vitest/vitest.mjs", ["run", "--project", "browser", "tests/e2e/landing.test.ts"], env);
    const came = ok ? "Each target stands within 100 px of the window's upper edge." : "See the output of the run.";
    return { ok, lines: [`At 390, 768 and 1280 px. ${came}`] };
  },
};
