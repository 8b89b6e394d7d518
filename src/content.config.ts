import { defineCollection } from "astro:content";
import { glob, type Loader } from "astro/loaders";
import { z } from "astro/zod";
import { chapterFrontMatter, pageFrontMatter } from "./site/book/front-matter.ts";
import { plainText } from "./site/data/text-files.ts";

/**
 * Front matter and text of files, as they are written. Pages take what is compiled of them from site/book/texts.ts:
 * Astro would wrap each file in two further modules, which take as long to make as it takes to compile.
 */
function files(options: Parameters<typeof glob>[0]): Loader {
  const loader = glob(options);
  return {
    ...loader,
    load: ({ store, ...context }) =>
      loader.load({
        ...context,
        store: { ...store, set: ({ body = "", ...entry }) => store.set({ ...entry, body: plainText(body), deferredRender: false }) },
      }),
  };
}

/** The book. The file's number is its place, the rest of the name its address. */
const chapters = defineCollection({
  loader: files({
    base: "./content",
    pattern: "[0-9]*-*.mdx",
    generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ""),
  }),
  schema: chapterFrontMatter,
});

/** Pages beside the book: home, tour, method and the like. The file's name is the address. */
const pages = defineCollection({
  loader: files({ base: "./content/pages", pattern: "*.mdx" }),
  schema: pageFrontMatter,
});

/** One file a term: its name in the front matter, its meaning in one to three sentences. The file's name is its id. */
const glossary = defineCollection({
  loader: files({ base: "./content/glossary", pattern: "*.md" }),
  schema: z.strictObject({
    term: z.string().min(1),
    /** Chinese name, where there is one. */
    zh: z.string().min(1).optional(),
  }),
});

export const collections = { chapters, glossary, pages };
