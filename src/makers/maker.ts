import type { Dataset } from "../kit/dataset.ts";

/** What a maker gives: a version without the parts that the command adds (its id, its date and what changed). */
export type Made = Omit<Dataset, "id" | "version" | "changes" | "madeWith">;

/** Makes one dataset. The file's name is the dataset's id. */
export interface Maker {
  /** The npm package whose installed release the rows come from; null where they stand in the maker itself. */
  readonly package: string | null;
  readonly make: () => Made | Promise<Made>;
}

/** States a maker; a `src/makers/<dataset>.ts` exports one as its default. */
export const defineMaker = (maker: Maker): Maker => maker;
