import { readFileSync } from "node:fs";
import { html, Markup } from "../../kit/html.ts";
import { plainText } from "./text-files.ts";

/** One release of the site, as CHANGELOG.md tells it. */
export interface Release {
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/**
 * Reads CHANGELOG.md: `## 1.2.0 (3 March 2027)`, then paragraphs and `- ` items; one entry a release, in the order of the file.
 * @throws Error naming a heading that is no release
 */
export function readChangelog(text: string): readonly Release[] {
  const [, ...parts] = plainText(text).split(/^## /m);
  return parts.map((part) => {
    const [heading = "", ...rest] = part.split("\n");
    const [, version, day, month, year] = /^(\d+\.\d+\.\d+) \((\d{1,2}) (\w+) (\d{4})\)$/.exec(heading.trim()) ?? [];
    if (!version || !day || !month || !MONTHS.includes(month))
      throw new Error(`CHANGELOG.md: expected a heading like "## 1.2.0 (3 March 2027)", got ${JSON.stringify(`## ${heading}`)}`);
    const blocks = rest.join("\n").split(/\n\s*\n|\n(?=- )/);
    const lines = blocks.map((block) => block.replace(/\s*\n\s*/g, " ").trim()).filter(Boolean);
    return {
      version,
      day: `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`,
      paragraphs: lines.filter((line) => !line.startsWith("- ")),
      items: lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2)),
    };
  });
}

/** Reads every release from CHANGELOG.md, newest first. */
export const releases = (): readonly Release[] => readChangelog(readFileSync("CHANGELOG.md", "utf8"));

/** Finds the day of the newest release, YYYY-MM-DD. @throws Error if there is none */
export function lastRelease(releases: readonly Release[]): string {
  const day = releases
    .map((release) => release.day)
    .sort()
    .at(-1);
  if (!day) throw new Error("CHANGELOG.md: no release");
  return day;
}

/** Refuses a change log whose newest release, its first, is not the version in package.json, which every page names. @throws Error */
export function refuseOtherVersion([newest]: readonly Release[], version: string): void {
  if (newest && newest.version !== version)
    throw new Error(`CHANGELOG.md: the newest release is ${newest.version}, and package.json says ${version}; make them one`);
}

/** Turns a line of the change log into markup: `code` in backticks, all else as text. */
export const inlineCode = (line: string): Markup =>
  new Markup(
    line
      .split(/`([^`]+)`/)
      .map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`).text)
      .join(""),
  );
