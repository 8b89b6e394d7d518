/**
 * Lets a reader keep one series of a static picture while the others fade: by a press on its label, line or point, or by Enter, which goes through
 * them. The address keeps it, so that a link shows it too.
 */
export class SeriesFocus {
  readonly #picture: HTMLElement;
  readonly #key: string;
  #series: string | null = null;

  constructor(figure: HTMLElement, picture: HTMLElement) {
    this.#picture = picture;
    this.#key = `${figure.dataset.prefix ?? ""}focus`;
    picture.addEventListener("click", ({ target }) => {
      const series = (target as Element).closest("[data-series]")?.getAttribute("data-series");
      if (series) this.#keep(series === this.#series ? null : series);
    });
    picture.addEventListener("watts:draw", () => this.#mark());
    addEventListener("popstate", () => this.#read());
    this.#read();
    if (this.#labels().size > 0) picture.ariaLabel = "Picture. Arrow keys read its points, Enter keeps a series, Escape leaves.";
  }

  /** Goes on to the next series, and after the last to none. Returns what to say; null for a picture without series. */
  next(): string | null {
    const labels = this.#labels();
    if (labels.size === 0) return null;
    const ids = [...labels.keys()];
    this.#keep(ids[this.#series === null ? 0 : ids.indexOf(this.#series) + 1] ?? null);
    return this.#series === null ? "All series." : `${labels.get(this.#series)} alone. Enter goes on.`;
  }

  /** Shows all series again. */
  release(): void {
    if (this.#series !== null) this.#keep(null);
  }

  /** Lists the series of the visible picture with their labels, in the order in which it names them. */
  #labels(): Map<string, string> {
    const seen = [...this.#picture.querySelectorAll("svg")].find((svg) => svg.getClientRects().length > 0);
    return new Map(
      [...(seen?.querySelectorAll("text[data-series]") ?? [])].map((label) => [label.getAttribute("data-series") ?? "", label.textContent ?? ""]),
    );
  }

  #read(): void {
    const asked = new URLSearchParams(location.search).get(this.#key);
    this.#series = asked !== null && this.#labels().has(asked) ? asked : null;
    this.#mark();
  }

  #keep(series: string | null): void {
    this.#series = series;
    this.#mark();
    const address = new URL(location.href);
    if (series === null) address.searchParams.delete(this.#key);
    else address.searchParams.set(this.#key, series);
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // A sandboxed frame or a file may refuse; the picture shows it all the same.
    }
  }

  #mark(): void {
    this.#picture.classList.toggle("has-focus", this.#series !== null);
    for (const mark of this.#picture.querySelectorAll("[data-series]"))
      mark.classList.toggle("is-focus", mark.getAttribute("data-series") === this.#series);
  }
}
