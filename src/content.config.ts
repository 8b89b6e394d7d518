import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

/** The book. The file's number is its place, the rest of the name its address. */
const chapters = defineCollection({
  loader: glob({
    base: "./content",
    pattern: "[0-9][0-9]-*.mdx",
    generateId: ({ entry }) => entry.replace(/^\d\d-|\.mdx$/g, ""),
  }),
  schema: z.strictObject({
    number: z.number().int().min(1).max(99),
    title: z.string().min(1),
    question: z.string().min(1),
    description: z.string().min(1).max(200),
  }),
});

export const collections = { chapters };
