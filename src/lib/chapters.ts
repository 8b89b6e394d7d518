import { type CollectionEntry, getCollection } from "astro:content";

export type Chapter = CollectionEntry<"chapters">;

/** The book in order. @throws Error if two chapters bear one number */
export async function chapters(): Promise<readonly Chapter[]> {
  const book = (await getCollection("chapters")).sort((a, b) => a.data.number - b.data.number);
  for (const [i, { id, data }] of book.entries()) {
    if (book[i - 1]?.data.number === data.number) throw new Error(`content/${id}: number ${data.number} is taken by ${book[i - 1]?.id}`);
  }
  return book;
}
