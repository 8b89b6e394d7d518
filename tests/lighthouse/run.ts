/** npm run lighthouse   scores seven kinds of pages of dist/ with Lighthouse and writes docs/reports/lighthouse-<date>.md */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/cli/tools/build.ts";
import { serveBrotli } from "../bench/serve.ts";
import { needBrowser } from "../tools/browser.ts";

interface Result {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<
    Record<
      string,
      { readonly title: string; readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>>;
}
const PAGES = [
  ["home", ""],
  ["chapter", "the-price-of-a-million/"],
  ["figure", "figures/price-gap/"],
  ["claims", "claims/"],
  ["claim", "claims/S1-032/"],
  ["story", "tour/"],
  ["embed", "embed/price-gap/"],
] as const;

/** Of several runs the middle one counts: in some, a browser without a window draws a first frame a second or two late. */
const RUNS = 5;

const site = await serveBrotli(join(root, "dist"));
const folder = join(root, "node_modules/.cache/lighthouse");
mkdirSync(folder, { recursive: true });

/** Runs Lighthouse in a process of its own, so that this one can serve the page meanwhile. */
async function score(path: string): Promise<Result> {
  const file = join(folder, "result.json");
  const args = [
    `${site.url}${path}`,
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
  ];
  const child = spawn(process.execPath, [join(root, "node_modules/lighthouse/cli/index.js"), ...args], {
    stdio: "inherit",
    env: { ...process.env, CHROME_PATH: await needBrowser() },
  });
  const status = await new Promise((ended) => child.once("exit", ended));
  if (status !== 0) throw new Error(`lighthouse: /${path} ended with ${status}`);
  return JSON.parse(readFileSync(file, "utf8")) as Result;
}

const performanceOf = ({ categories }: Result): number => categories.performance?.score ?? 0;
const results: (readonly [string, string, Result, readonly number[]])[] = [];
for (const [name, path] of PAGES) {
  const runs: Result[] = [];
  // For the first visit the server still compresses what it sends.
  await score(path);
  for (let run = 0; run < RUNS; run += 1) runs.push(await score(path));
  runs.sort((a, b) => performanceOf(a) - performanceOf(b));
  results.push([name, path, runs[Math.floor(RUNS / 2)] as Result, runs.map(performanceOf)]);
}
site.close();
const [first] = results;
const categories = Object.keys(first?.[2].categories ?? {});
const told = (value: number | null | undefined): string => (value === null || value === undefined ? "—" : String(Math.round(value * 100)));
const rows = results.map(
  ([name, path, { categories: scores }, all]) =>
    `| ${name}, /${path} | ${categories.map((id) => told(scores[id]?.score)).join(" | ")} | ${all.map(told).join(", ")} |`,
);
const lowered = results.flatMap(([name, , { categories: scores, audits }]) =>
  Object.values(scores).flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `- ${name}, ${title}: ${audits[id]?.title ?? id}${audits[id]?.displayValue ? `, ${audits[id]?.displayValue}` : ""}`),
  ),
);
const day = new Date().toISOString().slice(0, 10);
const report = `# Lighthouse, ${day}

Lighthouse ${first?.[2].lighthouseVersion ?? ""} with its settings for phones (simulated slow line and processor), \`dist/\` served locally
in brotli, ${process.env.SITE_URL ? "built with" : "built without"} SITE_URL. Scores from 0 to 100; performance depends on what else the
machine does: of ${RUNS} runs a page the middle one counts.

| | ${categories.map((id) => first?.[2].categories[id]?.title ?? id).join(" | ")} | Performance of each run |
| --- | ${categories.map(() => "---:").join(" | ")} | --- |
${rows.join("\n")}

## What lowers a score

${lowered.join("\n") || "Nothing."}
`;
mkdirSync(join(root, "docs/reports"), { recursive: true });
writeFileSync(join(root, `docs/reports/lighthouse-${day}.md`), report);
console.log(report);
