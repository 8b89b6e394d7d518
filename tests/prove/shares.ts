import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Ids of the figures of a built site that readers can set. */
export const settable = (site: string): readonly string[] =>
  readdirSync(join(site, "figures")).filter((id) => {
    const page = join(site, "figures", id, "index.html");
    return existsSync(page) && readFileSync(page, "utf8").includes('<form class="controls');
  });

/** How many of some fuzzed inputs are pages loaded afresh, messages to an embed, and states of each figure. */
export interface Shares {
  readonly loads: number;
  readonly messages: number;
  readonly states: number;
}

/** A page loaded afresh takes the longest, so it has the smallest share. */
export function sharesOf(count: number, figures: number): Shares {
  const loads = Math.ceil(0.03 * count);
  const messages = Math.ceil(0.15 * count);
  return { loads, messages, states: Math.ceil((count - loads - messages) / figures) };
}
