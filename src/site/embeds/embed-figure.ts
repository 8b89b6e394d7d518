import { readFileSync } from "node:fs";
import { figureSvg } from "../pictures/figure-picture.ts";
import { figureDays } from "../pinned.ts";
import { type Heights, heightAt, STEPS } from "../pure/embed-heights.ts";
import type { Snippet } from "../pure/embed-snippets.ts";
import { topicOf } from "../pure/lead.ts";
import { inside } from "../pure/picture.ts";
import { figureOf, figureView } from "../registry.ts";
import { EMBED_JS_VERSION, embedJsIntegrity, embedJsPath } from "./embed-js.ts";

/** Width in pixels of a frame where a host takes one width and one height. */
export const EMBED_WIDTH = 680;

/** Height in pixels of an embed that has not been measured yet. */
const UNMEASURED = 900;
/** Days to which the builder offers to pin a figure. */
export const OFFERED_DAYS = 3;

/** Heights by what stands under `/embed/` (figure, story, claim's card), one for each step of width, as `npm run heights` has measured them. */
const measured = JSON.parse(readFileSync("src/site/embeds/heights.json", "utf8")) as Readonly<Record<string, readonly number[]>>;

/** Lists the heights of an embed at its defaults, by width of the frame. */
export const embedHeights = (id: string): Heights => STEPS.map((from, i) => [from, measured[id]?.[i] ?? UNMEASURED]);

/** Finds the height of a figure's embed at 680 px. */
export const embedHeight = (id: string): number => heightAt(embedHeights(id), EMBED_WIDTH);

/** Collects the parts from which a figure's snippets are made, at its defaults. */
export async function snippetOf(id: string, site: URL | undefined): Promise<Snippet> {
  const figure = figureOf(id);
  const { summary, subtitle, controls } = figureView(id);
  const { width, height } = inside(await figureSvg(id, site));
  const days = figureDays(id).slice(-OFFERED_DAYS);
  return {
    id,
    site: site?.href ?? null,
    state: "",
    looks: {},
    day: null,
    topic: topicOf(figure.question, subtitle),
    days: Object.fromEntries(
      days.map((day) => {
        const { title, summary: alt } = figureView(id, {}, day);
        return [day, { title, alt }];
      }),
    ),
    settable: Object.keys(controls).length > 0,
    said: summary,
    heights: embedHeights(id),
    picture: [width, height],
    script: { path: embedJsPath(EMBED_JS_VERSION), integrity: embedJsIntegrity() },
  };
}
