/** Shows or hides every element of a figure that a selector finds. */
const hide = (within: Element, selector: string): void => {
  for (const element of within.querySelectorAll<HTMLElement>(selector)) element.hidden = true;
};

/** What each view leaves out; an embed without the part that a view is made of has no such view. */
const VIEWS: Readonly<Record<string, { readonly part: string; readonly without: string }>> = {
  main: { part: "main", without: "#_" },
  table: { part: ".fig-data", without: ".picture, .result, .calc-formula, .receipt" },
  tornado: { part: ".tornado", without: ".picture, .part:not(:has(.tornado)), .calc-formula, .receipt, .fig-data" },
};
const ON = ["1", "", "true"];
const OFF = ["0", "false"];

/**
 * Dresses an embed as its address asks: `plain` (without title and what is measured), `transparent`, `theme=light|dark|auto`,
 * `controls=0`, `table=0`, `view=main|table|tornado`. Unknown keys are ignored; a value that cannot be used is named in a note.
 */
export function dress(body: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  const faults: string[] = [];
  const asked = (key: string, values: readonly string[]): string | null => {
    const value = query.get(key);
    if (value === null || values.includes(value)) return value;
    faults.push(`${key}: “${value.slice(0, 24)}” is not one of its values.`);
    return null;
  };
  const isOn = (key: string): boolean => ON.includes(asked(key, [...ON, ...OFF]) ?? "0");
  const isOff = (key: string): boolean => OFF.includes(asked(key, [...ON, ...OFF]) ?? "1");
  const theme = asked("theme", ["light", "dark", "auto"]);
  if (theme && theme !== "auto") document.documentElement.dataset.theme = theme;
  if (isOn("transparent")) body.classList.add("embed-body--transparent");
  if (isOn("plain")) hide(body, ".fig-head");
  const view = asked(
    "view",
    Object.keys(VIEWS).filter((name) => body.querySelector(VIEWS[name]?.part ?? "")),
  );
  hide(body, VIEWS[view ?? "main"]?.without ?? "");
  if (view === "table") body.querySelector(".fig-data")?.setAttribute("open", "");
  if (view && view !== "main") body.querySelector("[data-late]")?.remove();
  if (isOff("table") && view !== "table") hide(body, ".fig-data:not([data-late])");
  if (isOff("controls")) hide(body, "form");
  if (faults.length === 0) return;
  const note = document.createElement("p");
  note.className = "state-note";
  note.role = "status";
  note.textContent = faults.join(" ");
  body.querySelector(".fig-head")?.after(note);
}
