import { clamp, ease } from "./marks.ts";
import type { Frame } from "./squares.ts";

/** What a scene shows beside the squares: markup that lies under them, and over them. */
export interface Layer {
  readonly under?: string;
  readonly over?: string;
}
/** Draws what one or two scenes show beside the squares, at a place of the story; outside their stretch, nothing. */
export type Part = (place: number, frame: Frame) => Layer;

/** Tells how near a scene is: 1 at it, 0 from `reach` on. */
export const near = (place: number, scene: number, reach = 0.3): number => ease(clamp(1 - Math.abs(place - scene) / reach));
