import style from "../styles/picture-points.css";
import { SeriesFocus } from "./focus-series.ts";

/**
 * Reads the points of a static picture to the reader: by pointer, by touch, and by keyboard as one tab stop with arrows.
 * A mark names its row of the figure's table (`data-row`), and the words are those of the table, so nothing is written twice.
 */
const GAP = 10;
/** Largest distance of a pointer from the mark that it means, in px. */
const REACH = 28;
/** Cells told beside the name of the row; the table has them all. */
const CELLS = 6;

const text = (element: Element | null | undefined): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

class Inspector {
  readonly #figure: HTMLElement;
  readonly #picture: HTMLElement;
  readonly #tip = document.createElement("div");
  readonly #spoken = document.createElement("p");
  readonly #focus: SeriesFocus;
  #row: string | null = null;

  constructor(figure: HTMLElement, picture: HTMLElement) {
    this.#figure = figure;
    this.#picture = picture;
    this.#tip.className = "tip";
    this.#tip.hidden = true;
    this.#tip.setAttribute("aria-hidden", "true");
    this.#spoken.className = "visually-hidden";
    this.#spoken.setAttribute("aria-live", "polite");
    figure.append(this.#tip, this.#spoken);
    this.#focus = new SeriesFocus(figure, picture);
    picture.addEventListener("pointermove", (event) => this.#point(event));
    picture.addEventListener("pointerdown", (event) => this.#point(event));
    picture.addEventListener("keydown", (event) => this.#key(event));
    picture.addEventListener("click", (event) => {
      this.#point(event);
      this.#open();
    });
    picture.addEventListener("blur", () => this.#show(null));
    figure.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && this.#show(null));
    figure.addEventListener("keydown", ({ key }) => key === "Escape" && this.#show(null));
    figure.addEventListener("pointerover", ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("tbody tr[data-row]") : null;
      if (row) this.#show(row.dataset.row ?? null, false);
    });
    picture.addEventListener("watts:draw", () => this.#show(null));
    addEventListener("resize", () => this.#show(null));
    // The touch or the pointer that asked for this script came before it.
    this.#show(picture.querySelector("[data-row]:hover")?.getAttribute("data-row") ?? null);
  }

  /** Groups the marks of the visible picture by row, in the order of the table. */
  #marks(): Map<string, Element[]> {
    const marks = new Map<string, Element[]>();
    const seen = [...this.#picture.querySelectorAll("svg")].find((svg) => svg.getClientRects().length > 0);
    for (const mark of seen?.querySelectorAll("[data-row]") ?? []) {
      const row = mark.getAttribute("data-row") ?? "";
      marks.set(row, [...(marks.get(row) ?? []), mark]);
    }
    return new Map([...marks].sort(([a], [b]) => Number(a) - Number(b)));
  }

  #point(event: PointerEvent): void {
    const { target, clientX, clientY } = event;
    const under = target instanceof Element ? target.closest("[data-row]")?.getAttribute("data-row") : null;
    if (under) {
      this.#show(under);
      return;
    }
    let best: { readonly row: string; readonly distance: number } | null = null;
    for (const [row, marks] of this.#marks()) {
      for (const mark of marks) {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const distance = Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
        if (distance < (best?.distance ?? REACH)) best = { row, distance };
      }
    }
    this.#show(best?.row ?? null);
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && this.#card()) {
      // Else the key would also press the card, which then has the focus.
      event.preventDefault();
      this.#open();
    } else if (event.key === "Enter") this.#spoken.textContent = this.#focus.next();
    if (event.key === "Escape") this.#focus.release();
    const rows = [...this.#marks().keys()];
    const at = this.#row === null ? -1 : rows.indexOf(this.#row);
    const last = rows.length - 1;
    const next = {
      ArrowRight: at < last ? at + 1 : 0,
      ArrowDown: at < last ? at + 1 : 0,
      ArrowLeft: at > 0 ? at - 1 : last,
      ArrowUp: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || rows[next] === undefined) return;
    event.preventDefault();
    this.#show(rows[next] ?? null);
    const opens = this.#card() ? " Enter opens its card." : "";
    const words = this.#words(rows[next] ?? "")
      .join(", ")
      .replace(/\.$/, "");
    this.#spoken.textContent = `${words}. ${next + 1} of ${rows.length}.${opens}`;
  }

  /** Finds the card of the row that is shown, where the page has cards of the figure. */
  #card(): HTMLDetailsElement | null {
    return document.querySelector(`[data-cards-of="${this.#figure.dataset.figure}"] details[data-row="${this.#row}"]`);
  }

  #open(): void {
    const card = this.#card();
    if (!card) return;
    for (let fold: HTMLDetailsElement | null | undefined = card; fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    card.querySelector("summary")?.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }

  /** Lists the row's name, then its cells as "label value unit". */
  #words(row: string): readonly string[] {
    const heads = [...this.#figure.querySelectorAll("table[data-part=table] thead th")];
    const [name, ...cells] = this.#figure.querySelector(`table[data-part=table] tr[data-row="${row}"]`)?.children ?? [];
    const told = cells.flatMap((cell, i) => {
      const unit = text(heads[i + 1]?.querySelector(".unit"));
      const label = text(heads[i + 1]).slice(0, -unit.length || undefined);
      const said = text(cell);
      return said === "—" || said === "" ? [] : [`${label.trim()}: ${said}${unit && !said.endsWith(unit) ? ` ${unit}` : ""}`];
    });
    return [text(name), ...told.slice(0, CELLS)];
  }

  #show(row: string | null, tip = true): void {
    if (row === this.#row && (row === null || this.#tip.hidden !== tip)) return;
    this.#row = row;
    const marks = row === null ? [] : (this.#marks().get(row) ?? []);
    for (const element of this.#figure.querySelectorAll(".is-inspected")) element.classList.remove("is-inspected");
    this.#picture.classList.toggle("is-inspecting", marks.length > 0);
    this.#tip.hidden = marks.length === 0 || !tip;
    if (row === null || marks.length === 0) return;
    for (const mark of marks) mark.classList.add("is-inspected");
    this.#figure.querySelector(`tr[data-row="${row}"]`)?.classList.add("is-inspected");
    if (!tip) return;
    const [name, ...cells] = this.#words(row);
    const head = document.createElement("b");
    head.textContent = name ?? "";
    this.#tip.replaceChildren(
      head,
      ...[...cells, ...(this.#card() ? ["Press: what is known of it"] : [])].map((cell) => {
        const line = document.createElement("span");
        line.textContent = cell;
        return line;
      }),
    );
    this.#place(marks);
  }

  /** Places the tip beside the marks of the row and inside the figure: above them where there is room, else below. */
  #place(marks: readonly Element[]): void {
    const frame = this.#figure.getBoundingClientRect();
    const area = this.#picture.getBoundingClientRect();
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const { offsetWidth: width, offsetHeight: height } = this.#tip;
    const x = Math.max(area.left, Math.min((left + right) / 2 - width / 2, area.right - width));
    const above = top - height - GAP;
    const y = above > Math.max(0, frame.top) ? above : Math.min(bottom + GAP, Math.max(area.bottom - height, top + GAP));
    this.#tip.style.left = `${Math.round(x - frame.left)}px`;
    this.#tip.style.top = `${Math.round(y - frame.top)}px`;
  }
}

// An embed carries no style for what is shown only now.
if (document.body.matches(".embed-body")) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

const inspected = new WeakSet<HTMLElement>();

globalThis.watts = {
  ...globalThis.watts,
  inspect(figure) {
    const picture = figure.querySelector<HTMLElement>(".picture");
    if (!picture || inspected.has(figure)) return;
    inspected.add(figure);
    new Inspector(figure, picture);
  },
};
