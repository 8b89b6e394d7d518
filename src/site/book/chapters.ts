import { type CollectionEntry, getCollection } from "astro:content";
import { inOrder } from "./front-matter.ts";

export type Chapter = CollectionEntry<"chapters">;

/** The book in order; read once a build. @throws Error if two chapters bear one number */
export function chapters(): Promise<readonly Chapter[]> {
  if (import.meta.env.DEV) return read();
  book ??= read();
  return book;
}
let book: Promise<readonly Chapter[]> | undefined;

const read = async (): Promise<readonly Chapter[]> => inOrder(await getCollection("chapters"));
