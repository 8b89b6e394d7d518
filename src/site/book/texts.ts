import type { MDXInstance } from "astro";

type Text = MDXInstance<Record<string, unknown>>;

/** Chapters and pages beside the book, compiled, by their place in the project. The build keeps them in one file (astro.config.mjs). */
const texts = import.meta.glob<Text>("/content/**/*.mdx");

/** What is written in a chapter or page: a component that shows it, and its headings. @throws Error if its file is not there */
export async function textOf({ filePath = "" }: { readonly filePath?: string | undefined }): Promise<Pick<Text, "Content" | "getHeadings">> {
  const text = texts[`/${filePath}`];
  if (!text) throw new Error(`${filePath} is missing`);
  return text();
}
