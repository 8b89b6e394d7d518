import type { MDXInstance } from "astro";
import { checkTexts } from "./check-texts.ts";

type Text = MDXInstance<Record<string, unknown>>;

/** Chapters and pages beside the book, compiled, by repository path. The build keeps them in one file (astro.config.mjs). */
const texts = import.meta.glob<Text>("/content/**/*.mdx");

/**
 * Loads a chapter or page: a component that shows it, and its headings.
 * @throws Error if its file does not exist
 * @throws DataError for the mistakes in any text, before a page with one is drawn
 */
export async function textOf({ filePath = "" }: { readonly filePath?: string | undefined }): Promise<Pick<Text, "Content" | "getHeadings">> {
  checkTexts();
  const text = texts[`/${filePath}`];
  if (!text) throw new Error(`${filePath} is missing`);
  return text();
}
