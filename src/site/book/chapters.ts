import { type CollectionEntry, getCollection } from "astro:content";
import { checkTexts } from "./check-texts.ts";

/** A chapter with its front matter. */
export type Chapter = CollectionEntry<"chapters">;

/** Lists the chapters in their order; read once a build. @throws DataError for the mistakes in any text */
export function chapters(): Promise<readonly Chapter[]> {
  if (import.meta.env.DEV) return read();
  book ??= read();
  return book;
}
let book: Promise<readonly Chapter[]> | undefined;

async function read(): Promise<readonly Chapter[]> {
  checkTexts();
  return (await getCollection("chapters")).sort((a, b) => a.data.number - b.data.number);
}
