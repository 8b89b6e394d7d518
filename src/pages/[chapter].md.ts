import type { APIRoute, GetStaticPaths } from "astro";
import { VERDICTS } from "../kit/claim.ts";
import { date } from "../kit/format.ts";
import { type Chapter, chapters } from "../site/book/chapters.ts";
import { unmarkedClaims } from "../site/book/unmarked-claims.ts";
import { chapterMarkdown } from "../site/publish/chapter-markdown.ts";
import { EDITION } from "../site/pure/edition.ts";
import { lastDataDay } from "../site/registry.ts";

export const getStaticPaths = (async () =>
  (await chapters()).map((chapter) => ({ params: { chapter: chapter.id }, props: { chapter } }))) satisfies GetStaticPaths;

/** Serves a chapter as plain Markdown: numbers, claims and figures in words. */
export const GET: APIRoute<{ readonly chapter: Chapter }> = ({ props: { chapter }, site }) => {
  const { data, body = "" } = chapter;
  const rest = unmarkedClaims(chapter);
  const parts = [
    `# ${data.question}`,
    `*${data.description}*`,
    `${EDITION}, chapter ${data.number}: ${data.title}. Data as of ${date(lastDataDay)}. CC BY 4.0. In brackets: the number of a claim and ` +
      "what became of it.",
    chapterMarkdown(body.trim(), site),
    ...(rest.length > 0
      ? [
          "## The chapter’s other claims",
          rest.map(({ claim, verdict, why }) => `- ${claim.id}: ${claim.paraphrase} **${VERDICTS[verdict].label}.** ${why}`).join("\n"),
        ]
      : []),
  ];
  return new Response(`${parts.join("\n\n")}\n`, { headers: { "content-type": "text/markdown; charset=utf-8" } });
};
