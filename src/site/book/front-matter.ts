import { z } from "astro/zod";

/** Requires a text; the message for a missing one gives the line to write. */
const line = (key: string, example: string) =>
  z
    .string({ error: `${key} is missing or not text; write a line "${key}: ${example}" between the --- at the top of the file` })
    .min(1, `${key} is empty`);

/** Front matter of a chapter. */
export const chapterFrontMatter = z.strictObject({
  number: z.int({ error: 'number is missing or not whole; write a line "number: 7" between the --- at the top of the file' }).min(1).max(9999),
  title: line("title", "Power"),
  question: line("question", "Does China have the power?"),
  description: line("description", "The lead, in one or two sentences.").max(200, "description is longer than 200 characters; shorten the lead"),
  answer: line("answer", "More than anyone, but seldom far cheaper.").max(70, "answer is longer than 70 characters; it is one line of the contents"),
});

/** Front matter of a page beside the book. */
export const pageFrontMatter = z.strictObject({
  title: line("title", "About"),
  description: line("description", "What the page is about.").max(300, "description is longer than 300 characters; shorten it"),
});
