import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { flips, flipText, type Verdicts } from "../lib/verdicts.ts";

/** Says after a build which verdicts are not those of `tests/output/verdicts.json`, because data, a claim or a check changed. */
export function verdictFlips(): AstroIntegration {
  let list = new URL("file:///");
  return {
    name: "verdicts",
    hooks: {
      "astro:config:done": ({ config }) => {
        list = new URL("tests/output/verdicts.json", config.root);
      },
      "astro:build:done": ({ dir, logger }) => {
        if (!existsSync(list)) return;
        const published = JSON.parse(readFileSync(fileURLToPath(new URL("claims.json", dir)), "utf8")) as {
          readonly id: string;
          readonly verdict: string;
        }[];
        const now = Object.fromEntries(published.map(({ id, verdict }) => [id, verdict])) as Verdicts;
        const changed = flips(JSON.parse(readFileSync(list, "utf8")) as Verdicts, now);
        if (changed.length === 0) return;
        logger.warn(
          `${changed.length === 1 ? "a verdict" : `${changed.length} verdicts`} flipped: name them in CHANGELOG.md and run npm run verdicts`,
        );
        for (const flip of changed) logger.warn(flipText(flip));
      },
    },
  };
}
