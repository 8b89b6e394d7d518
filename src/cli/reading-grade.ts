/**
 * npm run reading-grade   prints the reading grade of each chapter's running text:
 * words, words a sentence, syllables a word, and two grades
 *
 * Exit code 0: printed. 1: a chapter cannot be read.
 */
import { readingGrade } from "../site/book/reading-grade.ts";
import { isChapter, textFiles } from "../site/data/text-files.ts";
import { root } from "./tools/build.ts";
import { withModule } from "./tools/with-vite.ts";

type Prose = typeof import("../site/book/prose-text.ts");

/** Writes the grades of all chapters as a table, a line a file. */
function report({ runningText }: Prose): string {
  const rows = Object.entries(textFiles(root))
    .filter(([path]) => isChapter(path))
    .map(([path, source]) => {
      const { words, sentences, syllables, fleschKincaid, colemanLiau } = readingGrade(runningText(source));
      const cells = [words, (words / sentences).toFixed(1), (syllables / words).toFixed(3), fleschKincaid.toFixed(1), colemanLiau.toFixed(1)];
      return [path.replace("content/", "").padEnd(42), ...cells.map((cell) => String(cell).padStart(13))].join("");
    });
  const heads = ["words", "per sentence", "syllables", "Flesch–Kincaid", "Coleman–Liau"];
  return [["".padEnd(42), ...heads.map((head) => head.padStart(13))].join(""), ...rows].join("\n");
}

try {
  console.log(await withModule("/src/site/book/prose-text.ts", report));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
