import type { Dataset } from "../kit/dataset.ts";

/** A version without the parts that the command adds (its id, its date and what changed). */
export type Made = Omit<Dataset, "id" | "version" | "changes" | "madeWith">;

/** Makes one dataset. The file's name is the dataset's id. */
export interface Maker {
  /** npm package whose installed release the rows come from; null where the maker itself holds them. */
  readonly package: string | null;
  readonly make: () => Made | Promise<Made>;
}

/** Declares a maker, which `src/makers/<dataset>.ts` exports as its default. */
export const defineMaker = (maker: Maker): Maker => maker;
