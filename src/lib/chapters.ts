import { type CollectionEntry, getCollection } from "astro:content";
import { inOrder } from "./front-matter.ts";

export type Chapter = CollectionEntry<"chapters">;

/** The book in order. @throws Error if two chapters bear one number */
export const chapters = async (): Promise<readonly Chapter[]> => inOrder(await getCollection("chapters"));
