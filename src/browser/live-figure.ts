import { type AnyFigure, defaultsOf, type Params, SIZES, type Size, type Version } from "../kit/figure.ts";
import { parseQuery, queryOf, serialiseQuery } from "../kit/state.ts";
import type { DataOf, Tables } from "../kit/table.ts";
import { type View, view } from "../kit/view.ts";
import { receiptOf, receiptText } from "../site/pure/receipt.ts";
import { drawing, round } from "../site/pure/render.ts";
import { bodyMarkup } from "../site/pure/rows.ts";
import { Fields } from "./form-fields.ts";
import { Drawing } from "./patch-svg.ts";
import { answerBackwards, copyText, setText, showResultDetails } from "./result-details.ts";
import { UndoHistory } from "./undo.ts";

/** A figure's code with its data, as its own script hands them over. */
export interface Registered {
  readonly figure: AnyFigure;
  readonly data: DataOf<Tables>;
  readonly versions: Readonly<Record<string, Version>>;
}

/**
 * Time after the last change, in ms, until the range and what follows from it are computed, the result is spoken and the
 * address is rewritten. While a slider moves, the lesser texts, the table and the hidden width wait as long; only the title,
 * the numbers and the picture follow at once.
 */
const PAUSE = 250;

/** A figure of the page whose controls work: its state, and the new text, table, picture and address for each change. */
export class Attached {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #id: string;
  readonly #code: Registered;
  readonly #prefix: string;
  readonly #controls;
  readonly #fields: Fields;
  readonly #past: UndoHistory;
  #params: Params;
  #timer = 0;
  /** Time of the last change, in ms. */
  #at = 0;
  /** The part of the last change that is still to be shown. */
  #rest: (() => void) | null = null;
  /** The width that the page shows. It is checked at each pause and resizing, so that a change need not ask for the layout. */
  #seen: Size["name"] | undefined;
  /** The picture at each width. */
  readonly #drawn = new Map<Size["name"], Drawing>();
  readonly #picture: HTMLElement | null;
  readonly #said: HTMLElement | null;

  constructor(root: HTMLElement, form: HTMLFormElement, id: string, code: Registered) {
    this.#root = root;
    this.#form = form;
    this.#id = id;
    this.#code = code;
    this.#prefix = root.dataset.prefix ?? "";
    const { figure } = code;
    this.#picture = root.querySelector("[data-part=picture]");
    this.#said = root.querySelector(".state-note");
    this.#controls = figure.controls(code.data);
    const { params, faults } = parseQuery(location.search, this.#controls, this.#prefix, figure.formerly);
    this.#fields = new Fields(form, this.#controls);
    const typed = this.#fields.typed();
    this.#params = { ...params, ...typed };
    this.#past = new UndoHistory(form.querySelector("[data-undo]"));
    // Entries made before this script ran can be undone like the rest.
    if (Object.keys(typed).length > 0) this.#past.keep(params);
    form.addEventListener("input", (event) => this.#input(event.target as HTMLInputElement));
    root.addEventListener("click", (event) => this.#click(event));
    root.querySelector("[data-back]")?.addEventListener("input", () => answerBackwards(this.#root, figure, this.#controls, this.#view()));
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#change(defaultsOf(this.#controls), "Back to the defaults.");
    });
    root.addEventListener("watts:set", (event) => {
      const { set, from } = (event as CustomEvent<{ set: string | object; from?: HTMLElement }>).detail;
      const { params, faults } = parseQuery(typeof set === "string" ? set : queryOf(set), this.#controls, "", figure.formerly);
      this.#change(params, from ? "Set by the text." : "");
      if (from) this.#offerReturn(from);
      if (faults.length > 0) this.#note(faults.join(" "));
    });
    // Safari empties the fields of a form without autocompletion just after the reader returns to a page that it has kept.
    addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(() => this.#fields.fill(this.#params)));
    addEventListener("popstate", () => this.set(parseQuery(location.search, this.#controls, this.#prefix, figure.formerly).params, false));
    // Someone who prints, resizes, or reaches for the picture or the table must find the whole state.
    for (const type of ["beforeprint", "resize"]) addEventListener(type, () => this.#settle());
    for (const type of ["pointerover", "focusin"])
      root.addEventListener(type, ({ target }) => (target as Element).closest(".picture, .fig-data") && this.#settle());
    this.#look();
    // The field being edited keeps its text, and tells what is wrong with it.
    const held = form.querySelector<HTMLInputElement>("[data-touched]:focus") ?? undefined;
    this.#fields.fill(this.#params, held);
    if (held) this.#fields.check(held);
    const late = root.querySelector<HTMLElement>("[data-late]");
    if (late) {
      late.hidden = false;
      showResultDetails(root, id, figure, this.#controls, this.#view());
    }
    if (Object.entries(this.#controls).some(([name, { default: initial }]) => this.#params[name] !== initial)) this.#show();
    this.#note(faults.join(" "));
  }

  #input(input: HTMLInputElement): void {
    this.#fields.check(input);
    const entry = this.#fields.read(input);
    if (!entry) return;
    this.#past.keep(this.#params, input.name);
    this.#params = { ...this.#params, ...Object.fromEntries(entry) };
    this.#fields.fill(this.#params, input);
    this.#show(true, input.type === "range");
  }

  #click(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("button");
    const preset = button?.dataset.preset;
    if (preset !== undefined) {
      const set = this.#code.figure.presets?.(this.#code.data)[Number(preset)]?.set;
      if (set) this.#change({ ...defaultsOf(this.#controls), ...(set as Params) }, `${button?.textContent?.trim()}.`);
    }
    if (button?.matches("[data-undo]")) {
      const before = this.#past.undo();
      if (before) this.set(before);
      setText(this.#root, "copied", before ? "Undone." : "Nothing to undo.");
    }
    const copy = button?.dataset.copy;
    if (copy === "link") copyText(this.#root, "copied", this.#link(), "Link copied.");
    else if (copy)
      copyText(
        this.#root,
        "copied-receipt",
        receiptText(receiptOf(this.#id, this.#code.figure, this.#view(), this.#link()), copy as "text" | "markdown" | "json"),
        "Receipt copied.",
      );
  }

  #view(): View {
    const { figure, data, versions } = this.#code;
    return view(figure, data, versions, this.#params);
  }

  /** Shows a state. @param remember writes it to the address */
  set(params: Params, remember = true): void {
    this.#params = params;
    this.#fields.fill(this.#params);
    this.#show(remember);
  }

  /** Shows a state that a button or a link asked for: it is announced and can be undone. */
  #change(params: Params, said: string): void {
    this.#past.keep(this.#params);
    this.set(params);
    setText(this.#root, "copied", said);
  }

  /** Offers a way back to the place in the text that set the figure. */
  #offerReturn(from: HTMLElement): void {
    const back = this.#form.querySelector<HTMLAnchorElement>("[data-return]");
    if (!back) return;
    back.hidden = false;
    back.href = location.href.replace(/#.*|$/, from.id ? `#${from.id}` : "");
    back.onclick = (event) => {
      event.preventDefault();
      back.hidden = true;
      from.scrollIntoView({ block: "center" });
      from.focus({ preventScroll: true });
    };
  }

  #show(remember = true, sliding = false): void {
    const { figure, data, versions } = this.#code;
    let now: View;
    try {
      now = view(figure, data, versions, this.#params);
    } catch (error) {
      this.#note(error instanceof Error ? `These values cannot be computed: ${error.message}.` : "These values cannot be computed.");
      return;
    }
    this.#note("");
    setText(this.#root, "title", now.title);
    for (const [name, { text }] of Object.entries(now.values)) setText(this.#root, `value-${name}`, text);
    this.#draw(now, sliding ? this.#seen : undefined);
    const tell = (): void => {
      setText(this.#root, "subtitle", now.subtitle);
      setText(this.#root, "formula", now.formula?.numbers ?? "");
      setText(this.#root, "count", String(now.rows.length));
      const table = this.#root.querySelector<HTMLTableElement>("table[data-part=table]");
      if (table?.tBodies[0]) table.tBodies[0].innerHTML = bodyMarkup(figure, now.rows, this.#root.dataset.root).text;
      for (const head of table?.querySelectorAll("[aria-sort]") ?? []) head.removeAttribute("aria-sort");
    };
    if (!sliding) tell();
    this.#rest = () => {
      if (sliding) {
        tell();
        this.#draw(now);
      }
      showResultDetails(this.#root, this.#id, figure, this.#controls, now);
      setText(this.#root, "summary", now.summary);
      if (remember) this.#remember();
      const query = serialiseQuery(this.#params, this.#controls);
      this.#root.dispatchEvent(new CustomEvent("watts:change", { bubbles: true, detail: { id: this.#id, params: this.#params, query } }));
    };
    this.#at = performance.now();
    this.#wait();
  }

  /** Shows the rest once nothing has changed for long enough. One timer runs at a time, instead of a new one for each change. */
  #wait(): void {
    this.#timer ||= window.setTimeout(
      () => {
        this.#timer = 0;
        if (performance.now() - this.#at < PAUSE) this.#wait();
        else this.#settle();
      },
      PAUSE + this.#at - performance.now(),
    );
  }

  /** Shows the rest of the last change now. */
  #settle(): void {
    const rest = this.#rest;
    this.#rest = null;
    rest?.();
    this.#look();
  }

  #svg(name: Size["name"]): Element | null {
    return this.#picture?.querySelector(`.plot--${name}`) ?? null;
  }

  #look(): void {
    this.#seen = SIZES.find(({ name }) => this.#svg(name)?.getClientRects().length)?.name;
  }

  /** Draws the picture at one width, or at both. */
  #draw(now: View, only?: Size["name"]): void {
    const { figure } = this.#code;
    const picture = this.#picture;
    if (!picture) return;
    const draw = figure.draw ? drawing : globalThis.watts.draw;
    if (draw) {
      for (const size of SIZES) {
        const { name } = size;
        if (name !== (only ?? name)) continue;
        const markup = draw(this.#id, figure, now, size);
        if (this.#drawn.get(name)?.change(markup)) continue;
        const svg = this.#svg(name);
        if (!svg) continue;
        svg.outerHTML = round(markup);
        this.#drawn.set(name, new Drawing(this.#svg(name) as Element, markup));
      }
      delete picture.dataset.stale;
      picture.dispatchEvent(new Event("watts:draw"));
      return;
    }
    picture.dataset.stale = "";
    const { plot } = this.#root.dataset;
    if (!plot) return;
    watts.load(plot).then(
      () => this.#draw(view(figure, this.#code.data, this.#code.versions, this.#params)),
      () => this.#note("The drawing code could not be loaded: text and table show your values, the picture the defaults."),
    );
  }

  #note(text: string): void {
    const note = this.#said;
    if (!note || note.textContent === text) return;
    note.textContent = text;
    note.hidden = text === "";
  }

  #address(): string {
    const query = serialiseQuery(this.#params, this.#controls, location.search, this.#prefix, this.#code.figure.formerly);
    return `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
  }

  #remember(): void {
    try {
      history.replaceState(history.state, "", this.#address());
    } catch {
      // A sandboxed frame or a file may refuse; the figure works without.
    }
  }

  #link(): string {
    return new URL(this.#address(), location.href).href;
  }
}
