import { textFiles, textId } from "../data/text-files.ts";
import { ledger, topics } from "../ledger/ledger.ts";
import { type Verdicts, verdictRows, verdictsOf } from "../ledger/verdicts.ts";
import { figures, figureView } from "../registry.ts";
import { runningText } from "./prose-text.ts";

/** Everything that the site says with the data that it has: what a refresh compares before and after. */
export interface Told {
  /** Title, sentence and named results of each figure at its defaults. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The paragraphs of each chapter and page, with their numbers. */
  readonly prose: Readonly<Record<string, readonly string[]>>;
  readonly verdicts: Verdicts;
  /** What cannot be said with these data, by place, with the reason: a figure that stops, a number bound to a row that is gone. */
  readonly broken: Readonly<Record<string, string>>;
}

function figureTexts(id: string): Readonly<Record<string, string>> {
  const { title, summary, values } = figureView(id);
  return { title, summary, ...Object.fromEntries(Object.entries(values).map(([name, { text }]) => [name, text])) };
}

/** Computes everything that the site says with the data in the folder `data` of the working directory. @param root the project’s folder */
export function told(root: string): Told {
  const broken: Record<string, string> = {};
  const attempt = <T>(place: string, action: () => T, otherwise: T): T => {
    try {
      return action();
    } catch (error) {
      broken[place] = error instanceof Error ? error.message : String(error);
      return otherwise;
    }
  };
  const texts = Object.entries(textFiles(root)).filter(([path]) => path.endsWith(".mdx"));
  const said = {
    figures: Object.fromEntries([...figures.keys()].map((id) => [id, attempt(`figure ${id}`, () => figureTexts(id), {})])),
    prose: Object.fromEntries(texts.map(([path, source]) => [textId(path), attempt(`/${textId(path)}/`, () => runningText(source), [])])),
    verdicts: attempt<Verdicts>("the ledger", () => verdictsOf(verdictRows(ledger(), topics)), {}),
  };
  return { ...said, broken };
}
