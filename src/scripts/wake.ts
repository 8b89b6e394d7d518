/**
 * The only script that every page runs at once: it lets the reader use the controls, and fetches the rest
 * (runtime and the figure's own code with its data) when the reader reaches for a figure or the address asks for a state.
 * Classic scripts, so that it works from file:// and in a sandboxed frame.
 */
const loads = new Map<string, Promise<void>>();

/** Loads a classic script once. */
function load(src: string): Promise<void> {
  const known = loads.get(src);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    // Keeps the order in which scripts were asked for: a figure's code needs the runtime.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      loads.delete(src);
      reject(new Error(`could not load ${src}`));
    };
    document.head.append(script);
  });
  loads.set(src, loading);
  return loading;
}

/** Makes a picture whose marks name their rows a tab stop, and lets the reader step through them on reaching for it. */
function offerPoints(figure: HTMLElement): void {
  const picture = figure.querySelector<HTMLElement>(".picture");
  const { inspect } = figure.dataset;
  if (!picture?.querySelector("[data-row]") || !inspect) return;
  picture.tabIndex = 0;
  picture.role = "group";
  picture.ariaLabel = "Picture. Arrow keys read its points, Escape leaves.";
  let asked = false;
  const reach = ({ type, target }: Event): void => {
    if (asked || (type === "pointerover" && !(target as Element).closest(".picture, table"))) return;
    asked = true;
    load(inspect).then(
      () => watts.inspect(figure),
      () => {
        asked = false;
      },
    );
  };
  picture.addEventListener("focus", reach);
  for (const type of ["pointerover", "touchstart"]) figure.addEventListener(type, reach, { passive: true });
}

/** Lets a figure's controls be used, and wakes it when the reader reaches for it. */
function prepare(figure: HTMLElement): void {
  const form = figure.querySelector("form");
  if (!form) return;
  const { runtime = "", code = "", prefix = "", controls = "" } = figure.dataset;
  let waking: Promise<void> | undefined;
  let pressed: HTMLElement | null = null;
  let attached = false;
  const wake = (): Promise<void> => {
    waking ??= Promise.all([runtime, code].filter(Boolean).map(load))
      .then(() => {
        watts.attach(figure);
        attached = true;
        pressed?.click();
      })
      .catch(() => {
        waking = undefined;
        const note = figure.querySelector<HTMLElement>(".state-note");
        if (!note) return;
        note.hidden = false;
        note.textContent = "The script for this figure could not be loaded. The picture, the table and the text show its defaults.";
      });
    return waking;
  };
  for (const control of figure.querySelectorAll<HTMLFieldSetElement | HTMLInputElement | HTMLButtonElement>(":disabled")) control.disabled = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  // What is entered before the runtime arrives is marked, and a button pressed is kept, so that neither is lost.
  form.addEventListener("input", ({ target }) => target instanceof HTMLElement && target.setAttribute("data-touched", ""));
  form.addEventListener("click", ({ target }) => {
    if (!attached && target instanceof Element) pressed = target.closest("button") ?? pressed;
  });
  for (const type of ["pointerover", "focusin", "touchstart", "input"]) figure.addEventListener(type, wake, { passive: true });
  const query = new URLSearchParams(location.search);
  if (controls.split(" ").some((name) => query.has(prefix + name))) wake();
  // A link in the text that sets this figure; without a script it leads to the figure's page.
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[data-see="${figure.dataset.figure}"]`)) {
    link.addEventListener("click", async (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      await wake();
      figure.dispatchEvent(new CustomEvent("watts:set", { detail: { set: link.dataset.set, from: link } }));
      figure.scrollIntoView({ block: "start" });
    });
  }
}

/** The button that runs a calculator's test vectors here. */
function offerVectors(figure: HTMLElement): void {
  const part = figure.querySelector<HTMLElement>("[data-vectors]");
  const button = part?.querySelector<HTMLButtonElement>("button");
  const output = part?.querySelector("output");
  if (!part || !button || !output) return;
  const { runtime = "", code = "", figure: id = "" } = figure.dataset;
  const { script = "", vectors = "" } = part.dataset;
  button.disabled = false;
  button.addEventListener("click", async () => {
    output.textContent = "Running …";
    output.textContent = await Promise.all([runtime, code, script].map(load)).then(
      () => watts.runVectors(vectors, id),
      () => "The script could not be loaded.",
    );
  });
}

globalThis.watts = { ...globalThis.watts, load };
for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figure]")) {
  prepare(figure);
  offerPoints(figure);
  offerVectors(figure);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-theme-switch]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    button.setAttribute("aria-pressed", String(!dark));
  });
}

export {};
