import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { buildProject, copyProject, removeProject } from "./project.ts";
import type { Section } from "./section.ts";

/** Changes of one number in the newest version of a dataset: one that a scene is drawn anew with, and one that its figure of speech does not bear. */
const CHANGES = {
  redraws: { dataset: "data-centre-electricity", row: /"place": "China".*"estimate"/, field: "energyTwh", value: 106, scene: 9 },
  stops: { dataset: "text-lengths", row: /"novel"/, field: "words", value: 180_000, scene: 4 },
} as const;
type Change = (typeof CHANGES)[keyof typeof CHANGES];

/** Changes a copy of the project, and returns what undoes it. @throws Error if there is nothing to change */
function change(folder: string, { dataset, row, field, value }: Change): () => void {
  const newest =
    readdirSync(join(folder, "data", dataset))
      .sort()
      .at(-1) ?? "";
  const path = join(folder, "data", dataset, newest);
  const text = readFileSync(path, "utf8");
  const changed = text
    .split("\n")
    .map((line) => (row.test(line) ? line.replace(new RegExp(`"${field}": ?[^,}]+`), `"${field}": ${value}`) : line))
    .join("\n");
  if (changed === text) throw new Error(`${path}: no ${field} to change`);
  writeFileSync(path, changed);
  return () => writeFileSync(path, text);
}

/** The stills of the story's page, in order. */
const stillsOf = (folder: string): readonly string[] =>
  [...readFileSync(join(folder, "dist/tour/index.html"), "utf8").matchAll(/<figure class="scene-still">.*?<\/figure>/gs)].map(([still]) => still);

/** Whole builds of a copy with one number changed. */
export const story: Section = {
  name: "story",
  title: "One change of data redraws a scene of the story, another stops the build and names the scene",
  async run() {
    const folder = copyProject("story");
    const said = ({ dataset, field, value }: Change): string => `${field} of ${dataset} set to ${value}`;
    try {
      const sound = await buildProject(folder);
      if (!sound.ok) return { ok: false, lines: ["The build without a change failed.", "```", sound.output.slice(-2000), "```"] };
      const before = stillsOf(folder);
      const undo = change(folder, CHANGES.redraws);
      const redrawn = await buildProject(folder);
      const after = redrawn.ok ? stillsOf(folder) : [];
      undo();
      const scenes = before.flatMap((still, scene) => (still === after[scene] ? [] : scene));
      change(folder, CHANGES.stops);
      const stopped = await buildProject(folder);
      const named = stopped.output.split("\n").find((line) => line.includes(`scene ${CHANGES.stops.scene}: `));
      const message = named === undefined ? "**no scene**" : stripVTControlCharacters(named).trim().slice(0, 200);
      return {
        ok: redrawn.ok && before.length > 1 && String(scenes) === String(CHANGES.redraws.scene) && !stopped.ok && named !== undefined,
        lines: [
          `- ${said(CHANGES.redraws)}: of ${before.length} stills, those of these scenes changed: ${scenes.join(", ") || "none"}.`,
          `- ${said(CHANGES.stops)}: the build ${stopped.ok ? "**went on**" : `stopped after ${stopped.seconds.toFixed(0)} s`} and said: ${message}`,
        ],
      };
    } finally {
      removeProject(folder);
    }
  },
};
