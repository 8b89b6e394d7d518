import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { blame, DataError } from "../../kit/dataset.ts";
import { allStates } from "../../kit/states.ts";
import { drawForPage } from "../pictures/draw-on-server.ts";
import { type ChartStates, changingParts, packStates, type StateParts } from "../pure/chart-states.ts";
import { bodyMarkup } from "../pure/rows.ts";
import { figureOf, figureView } from "../registry.ts";

/** Most states of a chart. */
const MOST_STATES = 64;
/** Most bytes of a script that holds all states, raw and after brotli. A chart with more has a script for each state. */
const MOST = { raw: 300_000, compressed: 40_000 };

/** The script of a chart's states. */
export interface StateScripts {
  readonly code: string;
  /** One script a state, in the order of `allStates`, where one for all would be too large; else none. */
  readonly each: readonly string[];
}

const attempt = <T>(id: string, make: () => T): T => {
  try {
    return make();
  } catch (error) {
    return blame(`src/figures/${id}/index.ts`, error);
  }
};

/** Makes everything in a chart that its controls change, in each of its states. @throws DataError if it has too many */
function partsOf(id: string, day: string | undefined): readonly StateParts[] {
  const figure = figureOf(id);
  const { controls } = figureView(id, {}, day);
  const states = attempt(id, () => allStates(controls));
  if (states.length > MOST_STATES)
    throw new DataError(
      `src/figures/${id}/index.ts: ${states.length} states; a chart has at most ${MOST_STATES}: leave out options, or make it a calculator`,
    );
  return states.map((params) => {
    const view = figureView(id, params, day);
    const [narrow = "", wide = ""] = drawForPage(id, figure, view);
    const { title, subtitle, summary, rows } = view;
    return { title, subtitle, summary, count: String(rows.length), rows: bodyMarkup(figure, rows, "").text, narrow, wide };
  });
}

/** Writes the script that holds the states of a chart with its controls, so that no code of the chart itself reaches the browser. */
export function stateScripts(id: string, day: string | undefined, most = MOST): StateScripts {
  const { formerly } = figureOf(id);
  const { controls } = figureView(id, {}, day);
  const all = partsOf(id, day);
  const write = (rest: Pick<ChartStates, "pieces" | "states">): string =>
    `watts.chart?.(${JSON.stringify(id)},${JSON.stringify({ controls, formerly, ...rest } satisfies ChartStates)});`;
  const code = write(packStates(all));
  if (code.length <= most.raw && brotliCompressSync(code).length <= most.compressed) return { code, each: [] };
  const changing = changingParts(all);
  const each = all.map((parts, i) => {
    const own = Object.fromEntries(changing.map((name) => [name, parts[name]]));
    return `watts.state?.(${JSON.stringify(id)},${i},${JSON.stringify(own)});`;
  });
  // The sum changes the script's name, and with it those of all states, whenever one of them changes.
  const sum = createHash("sha256").update(each.join()).digest("hex").slice(0, 10);
  return { code: `${write({ pieces: [], states: null })}/* ${sum} */`, each };
}
