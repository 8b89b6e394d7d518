/** Makes calculators work, for all calculators of a page: their programs compute each state here. */
import { briefBars } from "../kit/drawings/brief-bars.ts";
import { type Params, type Program, SIZES, type Size, type Working } from "../kit/figure.ts";
import { type View, view } from "../kit/view.ts";
import { drawing, round } from "../site/pure/drawing.ts";
import { leadOf } from "../site/pure/lead.ts";
import type { ProgramInput } from "../site/pure/program-input.ts";
import { receiptOf, receiptText } from "../site/pure/receipt.ts";
import { bodyMarkup } from "../site/pure/rows.ts";
import { register } from "./live-figure.ts";
import type { LiveKind } from "./live-kind.ts";
import { Drawing } from "./patch-svg.ts";
import { answerBackwards, showResultDetails } from "./result-details.ts";
import { setText } from "./set-text.ts";

/** A program with its input, as a figure that computes states. */
interface Computing {
  readonly working: Working;
  readonly input: ProgramInput;
}
const programs = new Map<string, Computing>();

function computing(program: Program<never, never>, input: ProgramInput): Computing {
  const cells = (program.cells ?? {}) as Readonly<Record<string, (value: never) => string>>;
  const columns = Object.fromEntries(input.columns.map(({ name, lang }) => [name, { label: "", format: cells[name], lang }]));
  return { input, working: { ...program, columns, controls: () => input.controls, facts: () => input.facts } as unknown as Working };
}

const viewOf = ({ working, input }: Computing, params: Params): View => view(working, {}, input.versions, params);

/** The picture of a calculator at both widths, and its answer in brief. */
class Picture {
  readonly #element: HTMLElement | null;
  readonly #brief: HTMLElement | null;
  readonly #id: string;
  readonly #working: Working;
  readonly #drawn = new Map<Size["name"] | "brief", Drawing>();
  /** The width that the page shows. It is looked up at each pause and resizing, so that a change need not ask for the layout. */
  #seen: Size["name"] | undefined;

  constructor(root: HTMLElement, id: string, working: Working) {
    this.#element = root.querySelector("[data-part=picture]");
    this.#brief = root.querySelector("[data-part=brief]");
    this.#id = id;
    this.#working = working;
    this.look();
  }

  #svg(name: Size["name"] | "brief"): Element | null {
    return (name === "brief" ? this.#brief : this.#element)?.querySelector(`.plot--${name}`) ?? null;
  }

  look(): void {
    this.#seen = SIZES.find(({ name }) => this.#svg(name)?.getClientRects().length)?.name;
  }

  #put(name: Size["name"] | "brief", markup: string): void {
    if (this.#drawn.get(name)?.change(markup)) return;
    const svg = this.#svg(name);
    if (!svg) return;
    svg.outerHTML = round(markup);
    this.#drawn.set(name, new Drawing(this.#svg(name) as Element, markup));
  }

  /** Draws a state, at both widths or only at the one that the page shows. */
  draw(now: View, onlySeen: boolean): void {
    for (const size of SIZES)
      if (!onlySeen || !this.#seen || size.name === this.#seen) this.#put(size.name, drawing(this.#id, this.#working, now, size));
    if (this.#working.brief) this.#put("brief", briefBars(this.#working.brief(now.given), now.summary));
    this.#element?.dispatchEvent(new Event("watts:draw"));
  }
}

function calculator(root: HTMLElement, id: string, of: Computing): LiveKind {
  const { working, input } = of;
  const { controls } = input;
  const picture = new Picture(root, id, working);
  let now: View | undefined;
  const current = (): View => {
    now ??= viewOf(of, {});
    return now;
  };
  let slid = false;
  const tell = ({ subtitle, formula, rows }: View): void => {
    setText(root, "subtitle", subtitle);
    setText(root, "lead", leadOf(subtitle));
    setText(root, "formula", formula ?? "");
    setText(root, "count", String(rows.length));
    const table = root.querySelector<HTMLTableElement>("table[data-part=table]");
    if (table?.tBodies[0]) table.tBodies[0].innerHTML = bodyMarkup(working, rows).text;
    table?.dispatchEvent(new Event("watts:rows"));
  };
  root.querySelector("[data-back]")?.addEventListener("input", () => answerBackwards(root, working, controls, current(), true));
  const late = root.querySelector<HTMLElement>("[data-late]");
  if (late) {
    late.hidden = false;
    showResultDetails(root, id, working, controls, current());
  }
  return {
    controls,
    formerly: input.formerly,
    presets: input.presets,
    presetsKeep: input.presetsKeep,
    show(params, sliding) {
      const shown = viewOf(of, params);
      setText(root, "title", shown.title);
      for (const [name, { text }] of Object.entries(shown.values)) setText(root, `value-${name}`, text);
      picture.draw(shown, sliding);
      if (!sliding) tell(shown);
      now = shown;
      slid = sliding;
    },
    rest() {
      const shown = current();
      if (slid) {
        tell(shown);
        picture.draw(shown, false);
      }
      showResultDetails(root, id, working, controls, shown);
      setText(root, "summary", shown.summary);
    },
    settled: () => picture.look(),
    receipt: (params, address, form) => receiptText(receiptOf(id, working, viewOf(of, params), address), form as "text" | "markdown" | "json"),
  };
}

globalThis.watts = {
  ...globalThis.watts,
  calculator(id, program, input) {
    const of = computing(program, input);
    programs.set(id, of);
    register(id, (root) => calculator(root, id, of));
  },
  view(id, params) {
    const of = programs.get(id);
    if (!of) throw new Error(`no program for figure ${id}`);
    return viewOf(of, params);
  },
};
