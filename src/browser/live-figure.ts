import { defaultsOf, type Params } from "../kit/figure.ts";
import { parseQuery, queryOf, sameValue, serialiseQuery } from "../kit/state.ts";
import { copyText } from "./copy-text.ts";
import { Fields } from "./form-fields.ts";
import type { LiveKind } from "./live-kind.ts";
import { sayNote } from "./say-note.ts";
import { setText } from "./set-text.ts";
import { starNumbers } from "./star-numbers.ts";
import { UndoHistory } from "./undo.ts";

/** Time after the last change, in ms, until the rest of a state is shown and spoken, and the address is rewritten. */
const PAUSE = 250;

/** A figure of the page whose controls work: its state, and what is shown of it for each change. */
export class LiveFigure {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #kind: LiveKind;
  readonly #prefix: string;
  readonly #fields: Fields;
  readonly #past: UndoHistory;
  #params: Params;
  /** The state before the finger or pointer that is down came. */
  #before: Params;
  /** The state that the page shows. */
  #shown: Params;
  #timer = 0;
  /** Time of the last change, in ms. */
  #at = 0;
  /** The part of the last change that is still to be shown. */
  #rest: (() => void) | null = null;

  constructor(root: HTMLElement, form: HTMLFormElement, kind: LiveKind) {
    this.#root = root;
    this.#form = form;
    this.#kind = kind;
    this.#prefix = root.dataset.prefix ?? "";
    const { controls, formerly } = kind;
    this.#shown = defaultsOf(controls);
    const { params, faults, leads } = parseQuery(location.search, controls, this.#prefix, formerly);
    this.#fields = new Fields(form, controls);
    this.#before = params;
    const typed = this.#fields.typed();
    this.#params = { ...params, ...typed };
    this.#past = new UndoHistory(form.querySelector("[data-undo]"));
    // Entries made before this script ran can be undone like the rest.
    if (Object.keys(typed).length > 0) this.#past.keep(params);
    this.#listen();
    // The field being edited keeps its text, and tells what is wrong with it.
    const held = form.querySelector<HTMLInputElement>("[data-touched]:focus") ?? undefined;
    this.#fields.fill(this.#params, held);
    if (held) this.#fields.check(held);
    const differs = (state: Params): boolean => Object.entries(controls).some(([name, { default: initial }]) => !sameValue(state[name], initial));
    if (differs(this.#params)) this.#show();
    const bar = document.body.dataset.settings;
    if (bar && differs(params))
      watts.load(bar).then(
        () => watts.settings(root, () => this.#change(defaultsOf(controls), "Back to the defaults.")),
        () => undefined,
      );
    this.#offerScreen();
    this.#markPreset();
    sayNote(root, faults.join(" "), leads);
  }

  /** Offers the whole screen in a frame whose host allows it. */
  #offerScreen(): void {
    if (!document.fullscreenEnabled || !this.#root.closest(".embed")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "text-button", textContent: "Full screen" });
    button.addEventListener("click", () => document.documentElement.requestFullscreen());
    this.#form.querySelector("[data-copy=link]")?.after(" ", button);
  }

  get params(): Params {
    return this.#params;
  }

  #listen(): void {
    const { controls, formerly } = this.#kind;
    this.#form.addEventListener("input", (event) => this.#input(event.target as HTMLInputElement));
    this.#form.addEventListener("pointerdown", () => {
      this.#before = this.#params;
    });
    // A touch on a slider that turned into a scroll of the page has meant the page.
    this.#form.addEventListener("pointercancel", ({ target }) => (target as HTMLInputElement).type === "range" && this.#set(this.#before));
    this.#root.addEventListener("click", (event) => this.#click(event));
    this.#form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.#change(defaultsOf(controls), "Back to the defaults.");
    });
    this.#root.addEventListener("watts:set", (event) => {
      const { set, from } = (event as CustomEvent<{ set: string | object; from?: HTMLElement }>).detail;
      const { params, faults, leads } = parseQuery(typeof set === "string" ? set : queryOf(set), controls, "", formerly);
      // A step of its own in the history: Back returns to the text as it was.
      if (from) this.#step();
      this.#change(params, from ? "Set by the text." : "");
      if (from) this.#offerReturn(from);
      if (faults.length > 0) sayNote(this.#root, faults.join(" "), leads);
    });
    // Safari empties the fields of a form without autocompletion just after the reader returns to a page that it has kept.
    addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(() => this.#fields.fill(this.#params)));
    addEventListener("popstate", () => this.#set(parseQuery(location.search, controls, this.#prefix, formerly).params, false));
    // Someone who prints, resizes, leaves, or reaches for the picture or the table must find the whole state.
    for (const type of ["beforeprint", "resize", "pagehide"]) addEventListener(type, () => this.#settle());
    for (const type of ["pointerover", "focusin"])
      this.#root.addEventListener(type, ({ target }) => (target as Element).closest(".picture, .fig-data") && this.#settle());
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
    if (button?.dataset.preset) this.#change(this.#preset(button), `${button.textContent?.trim()}.`);
    if (button?.matches("[data-undo]")) {
      const before = this.#past.undo();
      if (before) this.#set(before);
      setText(this.#root, "copied", before ? "Undone." : "Nothing to undo.");
    }
    const copy = button?.dataset.copy;
    if (copy === "link") copyText(this.#root, "copied", this.#link(), "Link copied.");
    else if (copy) copyText(this.#root, "copied-receipt", this.#kind.receipt?.(this.#params, this.#link(), copy) ?? "", "Receipt copied.");
  }

  /** Shows a state. @param remember writes it to the address */
  #set(params: Params, remember = true): void {
    this.#params = params;
    this.#fields.fill(this.#params);
    this.#show(remember);
  }

  /** Makes the state that a preset's button asks for. */
  #preset({ dataset }: HTMLElement): Params {
    const { controls, presets = [], presetsKeep } = this.#kind;
    return { ...(presetsKeep ? this.#params : defaultsOf(controls)), ...presets[Number(dataset.preset)] };
  }

  /** Marks the preset that the state is, if it is one. */
  #markPreset(): void {
    for (const button of this.#form.querySelectorAll<HTMLElement>("[data-preset]")) {
      const set = this.#preset(button);
      button.ariaPressed = String(Object.keys(set).every((name) => sameValue(set[name], this.#params[name])));
    }
  }

  /** Shows a state that a button or a link asked for: it is announced and can be undone. */
  #change(params: Params, said: string): void {
    this.#past.keep(this.#params);
    this.#set(params);
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
    const params = this.#params;
    try {
      const coming = this.#kind.show(params, sliding);
      if (!coming) this.#follow(params, remember);
      else
        coming.then(
          () => this.#params === params && this.#follow(params, remember),
          (error: Error) => this.#params === params && this.#giveUp(error),
        );
    } catch (error) {
      sayNote(this.#root, error instanceof Error ? `These values cannot be computed: ${error.message}.` : "These values cannot be computed.");
    }
  }

  /** Returns to the state that the page shows, and says why. */
  #giveUp(error: Error): void {
    this.#params = this.#shown;
    this.#fields.fill(this.#params);
    sayNote(this.#root, error.message);
  }

  /** Notes that a state is shown, and leaves its rest for the next pause. */
  #follow(params: Params, remember: boolean): void {
    this.#shown = params;
    sayNote(this.#root, "");
    this.#rest = () => {
      this.#kind.rest(params);
      this.#markPreset();
      if (remember) this.#remember();
      const query = serialiseQuery(params, this.#kind.controls);
      starNumbers(this.#root, query !== "");
      this.#root.dispatchEvent(new CustomEvent("watts:change", { bubbles: true, detail: { params, query } }));
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
    this.#kind.settled?.();
  }

  #address(): string {
    const { controls, formerly } = this.#kind;
    const query = serialiseQuery(this.#params, controls, location.search, this.#prefix, formerly);
    return `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
  }

  #remember(): void {
    try {
      history.replaceState(history.state, "", this.#address());
    } catch {
      // A sandboxed frame or a file may refuse; the figure works without.
    }
  }

  /** Opens an entry in the history, which the change that follows fills in. */
  #step(): void {
    this.#settle();
    try {
      history.pushState(null, "", location.href);
    } catch {
      // As above.
    }
  }

  /** The address of the figure as it stands: in a chapter it leads to the figure, on a page for other sites to the figure's own. */
  #link(): string {
    const page = document.querySelector<HTMLAnchorElement>("a[data-page]");
    const link = new URL(page?.href ?? this.#address(), location.href);
    if (page) link.search = serialiseQuery(this.#params, this.#kind.controls);
    if (this.#root.id) link.hash = this.#root.id;
    return link.href;
  }
}

/** Makes the figure of a page live when its scripts have come: `boot` calls it by the figure's id. */
export function register(id: string, make: (root: HTMLElement) => LiveKind): void {
  const attach = (root: HTMLElement): void => {
    const form = root.querySelector("form");
    if (form) new LiveFigure(root, form, make(root));
  };
  watts.live = { ...watts.live, [id]: attach };
}
