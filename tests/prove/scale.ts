import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Size, writeCorpus } from "./corpus.ts";
import { buildProject, copyProject, removeProject } from "./project.ts";
import type { Section } from "./section.ts";

/** A step is a size of the corpus; each is about twice the one before. */
const STEPS: readonly Size[] = [
  { chapters: 0, datasets: 0, rows: 0, even: true, claims: 0 },
  { chapters: 250, datasets: 125, rows: 50_000, even: false, claims: 1250 },
  { chapters: 500, datasets: 250, rows: 50_000, even: false, claims: 2500 },
  { chapters: 1000, datasets: 500, rows: 50_000, even: false, claims: 5000 },
];
/** A page as it is sent, and memory that a build may hold. */
const LIMITS = { pageKb: 250, megabytes: 6000, superlinear: 1.35 } as const;

/** The heaviest pages of a build, compressed as hosts send them, in bytes. */
function heaviest(dist: string, count = 3): readonly (readonly [path: string, bytes: number])[] {
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  const raw = pages.map((path) => [path, statSync(join(dist, path)).size] as const).sort(([, a], [, b]) => b - a);
  return raw
    .slice(0, count * 5)
    .map(([path]) => [path, brotliCompressSync(readFileSync(join(dist, path))).length] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, count);
}

/** Whether the last doubling cost no more than `LIMITS.superlinear` times the one before, per unit of size. */
export function isLinear(seconds: readonly number[]): boolean {
  const [base = 0, ...grown] = seconds;
  const costs = grown.map((time, i) => Math.max(0.5, time - base) / 2 ** i);
  const [first = 0] = costs;
  return costs.every((cost) => cost <= first * LIMITS.superlinear);
}

/** Builds of a growing corpus: time in a straight line, memory bounded, pages within their bytes. */
export const scale: Section = {
  name: "scale",
  title: "A thousand chapters, five hundred datasets, five thousand claims",
  async run() {
    const lines = [
      "| Chapters | Datasets | Claims | Time | Processors’ work | Memory | Heaviest page, as sent |",
      "| ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ];
    const work: number[] = [];
    let ok = true;
    for (const size of STEPS) {
      const folder = copyProject("scale");
      try {
        writeCorpus(folder, size);
        const built = await buildProject(folder, "https://example.org", 60 * 60_000);
        if (!built.ok)
          return { ok: false, lines: [...lines, "", `The build of ${JSON.stringify(size)} failed.`, "```", built.output.slice(-3000), "```"] };
        const [[page, bytes] = ["", 0]] = heaviest(join(folder, "dist"));
        work.push(built.work);
        ok &&= bytes <= LIMITS.pageKb * 1000 && (built.megabytes ?? 0) <= LIMITS.megabytes;
        lines.push(
          `| +${size.chapters} | +${size.datasets} | +${size.claims} | ${built.seconds.toFixed(0)} s | ${built.work.toFixed(0)} s | ` +
            `${built.megabytes ?? "?"} MB | ${page}, ${Math.round(bytes / 1000)} kB |`,
        );
        console.log(lines.at(-1));
      } finally {
        removeProject(folder);
      }
    }
    const linear = isLinear(work);
    lines.push(
      "",
      `Datasets have up to ${(50_000).toLocaleString("en")} rows. Work grows ` +
        `${linear ? "in a straight line" : "**faster than the corpus**"}; limits: ${LIMITS.megabytes} MB of memory, ${LIMITS.pageKb} kB a ` +
        "page.",
    );
    return { ok: ok && linear, lines };
  },
};
