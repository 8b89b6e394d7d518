import type { Story } from "../../kit/story.ts";
import { figures } from "../registry.ts";
import { kilowattHourNumbers, kilowattHourStory } from "./one-kilowatt-hour.ts";

/** A story as the site tells it. */
export interface Told {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Its page, without the slashes around it. Its files have the same name with an ending. */
  readonly page: string;
  readonly story: Story<unknown, unknown>;
  /** Computes what it is told with. @throws Error naming the scene that no longer holds */
  readonly numbers: () => object;
}

/** Size of a scene's still picture, in px. */
export const STILL = { width: 400, height: 360 } as const;

/** The stories of the site by id. No figure has the id of one, for both have an embed. */
export const stories: ReadonlyMap<string, Told> = new Map(
  [
    {
      id: "one-kilowatt-hour",
      title: "One kilowatt-hour",
      description: "Follow one kilowatt-hour from the power station to words and to money: one picture, ten scenes, and what cheap power can win.",
      page: "tour",
      story: kilowattHourStory,
      numbers: () => kilowattHourNumbers(),
    },
  ].map((told) => {
    if (figures.has(told.id)) throw new Error(`src/figures/${told.id}: a story has this id`);
    return [told.id, told];
  }),
);

/** Finds a story. @throws Error if there is none */
export function storyOf(id: string): Told {
  const told = stories.get(id);
  if (!told) throw new Error(`no story ${JSON.stringify(id)}`);
  return told;
}
