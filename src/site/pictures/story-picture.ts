import { readFileSync } from "node:fs";
import { wrap } from "../../kit/drawings/wrap.ts";
import { textOfSaid } from "../../kit/story.ts";
import { EDITION } from "../pure/edition.ts";
import { document, inside } from "../pure/picture.ts";
import { column } from "../pure/picture-column.ts";
import { STILL, storyOf } from "../stories/stories.ts";
import { measure } from "./picture-fonts.ts";
import { pictureStyle } from "./read-picture-style.ts";

const sheet = (name: string): string => readFileSync(`src/styles/${name}.css`, "utf8");
/** The style of a story's pictures, read from the site's sheets. */
export const storyStyle = pictureStyle(sheet("tokens"), [sheet("story-picture")]);

/**
 * Draws a story as it begins as one long SVG file: each scene with its name, its sentence and what its numbers rest on, one below the other.
 * Its address and the address's QR code are on it only if the site's address is known.
 */
export async function storyLong(id: string, site: URL | undefined): Promise<string> {
  const { title, description, page, story, numbers: compute } = storyOf(id);
  const numbers = compute();
  const picks = story.picks(numbers);
  const picked = Object.fromEntries(Object.entries(picks).map(([name, pick]) => [name, pick.default]));
  const setting = story.setting(numbers, picked);
  const { room, small, serif, put, rule, space, draw, foot, done } = column(await measure(), STILL.width);
  rule("ink", 3);
  story.texts(numbers, setting).forEach(({ name, said, note, unseen }, scene) => {
    const sentence = said.map((part) => textOfSaid(part, picks, picked)).join("");
    if (scene === 0) {
      space(14);
      put([title], "p-title", 31, 25);
      space(6);
    } else {
      space(28);
      rule("hair", 1);
      space(12);
      put([`${scene} · ${name}`], "p-name", 20, 13);
    }
    put(wrap(sentence, room, serif(17, 400)), "p-text", 24, 17);
    const notes = [note, unseen].filter((part) => part !== undefined && part !== "").join(". ");
    if (notes) put(wrap(notes, room, small), "p-sub", 18, 15);
    space(18);
    draw(inside(story.still(numbers, setting, scene, STILL.width, STILL.height)).body, "story", STILL.height);
  });
  space(12);
  const figures = "Every number is computed from the site’s data; the figures behind the scenes, with their sources, stand on the story’s page.";
  foot(figures, `${EDITION}, CC BY 4.0.`, site ? new URL(`${page}/`, site).href : null, "the story");
  const { markup, width, height } = done();
  return document(storyStyle, markup, width, height, `${title}. ${description}`);
}
