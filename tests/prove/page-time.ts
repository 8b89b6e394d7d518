import { writeCorpus } from "./corpus.ts";
import { buildProject, copyProject, removeProject } from "./project.ts";
import type { Section } from "./section.ts";

/** Chapters that are added to the project's own. */
const STEPS = [10, 100, 500] as const;
const RUNS = 2;
/** Milliseconds that a further chapter may take, with its page, its twin and its place in lists, and how far the middle may lie from the line. */
const TIME_LIMITS = { perPage: 25, bend: 0.15 } as const;

/** Milliseconds for a further chapter, and how far the middle step lies above the straight line between the others, as a share of it. */
export function lineOf(steps: readonly (readonly [chapters: number, seconds: number])[]): { readonly perPage: number; readonly bend: number } {
  const [[fewest, first], [some, middle], [most, last]] = steps as [[number, number], [number, number], [number, number]];
  const slope = (last - first) / (most - fewest);
  const straight = first + slope * (some - fewest);
  return { perPage: slope * 1000, bend: (middle - straight) / straight };
}

/**
 * What a further chapter costs at the build. The better of two builds counts, by time or by the processors’ work: what else the machine
 * does only ever adds.
 */
export const pageTime: Section = {
  name: "pages",
  title: "What a further page costs at the build",
  async run() {
    const best: [number, number][] = [];
    const lines = ["| Chapters added | Builds, the lesser of time and processors’ work | Better |", "| ---: | --- | ---: |"];
    for (const chapters of STEPS) {
      const folder = copyProject("pages");
      try {
        writeCorpus(folder, { chapters, datasets: 0, rows: 0, even: true, claims: 0 });
        const times: number[] = [];
        for (let run = 0; run < RUNS; run += 1) {
          const built = await buildProject(folder, "");
          if (!built.ok) return { ok: false, lines: [...lines, "", "A build failed.", "```", built.output.slice(-2000), "```"] };
          // On a busy machine the processors' work says more, on a quiet one the time.
          times.push(Math.min(built.seconds, built.work));
        }
        best.push([chapters, Math.min(...times)]);
        lines.push(`| ${chapters} | ${times.map((time) => `${time.toFixed(1)} s`).join(", ")} | ${Math.min(...times).toFixed(1)} s |`);
        console.log(lines.at(-1));
      } finally {
        removeProject(folder);
      }
    }
    const { perPage, bend } = lineOf(best);
    const ok = perPage <= TIME_LIMITS.perPage && Math.abs(bend) <= TIME_LIMITS.bend;
    lines.push(
      "",
      `A further chapter takes ${perPage.toFixed(1)} ms, with its page, its twin in Markdown, and its entries in the book, the search and ` +
        `the lists; the limit is ${TIME_LIMITS.perPage} ms. A site with an address also draws a card for each chapter, once: it is kept ` +
        `between builds. The step in the middle lies ${(bend * 100).toFixed(0)}% off the straight line; the limit is ` +
        `${TIME_LIMITS.bend * 100}%.`,
    );
    return { ok, lines };
  },
};
