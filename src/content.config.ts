import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { chapterFrontMatter, pageFrontMatter } from "./lib/book/front-matter.ts";

/** The book. The file's number is its place, the rest of the name its address. */
const chapters = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "[0-9]*-*.mdx",
    generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ""),
  }),
  schema: chapterFrontMatter,
});

/** Pages beside the book: home, tour, method and the like. The file's name is the address. */
const pages = defineCollection({
  loader: glob({ base: "./content/pages", pattern: "*.mdx" }),
  schema: pageFrontMatter,
});

/** One file a term: its name in the front matter, its meaning in one to three sentences. The file's name is its id. */
const glossary = defineCollection({
  loader: glob({ base: "./content/glossary", pattern: "*.md" }),
  schema: z.strictObject({
    term: z.string().min(1),
    /** Chinese name, where there is one. */
    zh: z.string().min(1).optional(),
  }),
});

export const collections = { chapters, glossary, pages };
