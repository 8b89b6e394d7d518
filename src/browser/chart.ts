/** Makes charts work, for all charts of a page: a control swaps what is shown for another of the states made at the build. */
import type { Params } from "../kit/control.ts";
import { stateNumber } from "../kit/states.ts";
import { type ChartStates, type StateParts, unpackState } from "../site/pure/chart-states.ts";
import { leadOf } from "../site/pure/lead.ts";
import { register } from "./live-figure.ts";
import type { LiveKind } from "./live-kind.ts";
import { sayNote } from "./say-note.ts";
import { setText } from "./set-text.ts";

/** Time after which a wait is said, in ms. */
const SOON = 600;

/** States that came in scripts of their own, by figure. */
const fetched = new Map<string, Map<number, Partial<StateParts>>>();

/** Lets the table's links begin at the root of the site as this page sees it; in an embed they become plain words. */
function placeLinks(body: HTMLElement, root = ""): void {
  const embedded = document.body.matches(".embed-body");
  for (const link of body.querySelectorAll("a"))
    if (embedded) link.replaceWith(...link.childNodes);
    else link.setAttribute("href", root + (link.getAttribute("href") ?? ""));
}

/** Shows the parts of a state in the page. */
function showParts(root: HTMLElement, { title, subtitle, count, rows, narrow, wide }: Partial<StateParts>): void {
  const lead = subtitle && leadOf(subtitle);
  for (const [part, text] of Object.entries({ title, subtitle, lead, count })) if (text !== undefined) setText(root, part, text);
  const table = root.querySelector<HTMLTableElement>("table[data-part=table]");
  if (table?.tBodies[0] && rows !== undefined) {
    table.tBodies[0].innerHTML = rows;
    placeLinks(table.tBodies[0], root.dataset.root);
    table.dispatchEvent(new Event("watts:rows"));
  }
  const picture = root.querySelector<HTMLElement>("[data-part=picture]");
  for (const [name, markup] of Object.entries({ narrow, wide })) {
    const svg = picture?.querySelector(`.plot--${name}`);
    if (svg && markup !== undefined) svg.outerHTML = markup;
  }
  picture?.dispatchEvent(new Event("watts:draw"));
}

/** Sets a choice of hours ahead of UTC to those of the reader's clock, which is read at the press of its button only. */
function setByClock(root: HTMLElement, { target }: Event): void {
  const name = (target as Element).closest<HTMLElement>("[data-clock]")?.dataset.clock;
  const list = name && root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!list) return;
  const zone = `utc${-new Date().getTimezoneOffset() / 60}`;
  const known = [...list.options].some(({ value }) => value === zone);
  if (known) {
    list.value = zone;
    list.dispatchEvent(new Event("input", { bubbles: true }));
  }
  setText(root, "copied", known ? "Set by your clock." : "No place in the list has the hour of your clock.");
}

function chart(root: HTMLElement, id: string, states: ChartStates): LiveKind {
  root.addEventListener("click", (event) => setByClock(root, event));
  // The address keeps a series of the picture apart, which is no state of the figure.
  const { inspect, prefix = "" } = root.dataset;
  if (inspect && new URLSearchParams(location.search).has(`${prefix}focus`)) watts.load(inspect).then(() => watts.inspect(root));
  const picture = root.querySelector<HTMLElement>("[data-part=picture]");
  const partsOf = (number: number): Partial<StateParts> | undefined => (states.states ? unpackState(states, number) : fetched.get(id)?.get(number));
  const fetchState = (number: number): Promise<void> =>
    watts.load((root.dataset.code ?? "").replace(/\.js$/, `.${number}.js`)).catch(() => {
      throw new Error("This setting could not be loaded: the figure shows the one before.");
    });
  let summary: string | undefined;
  /** The state asked for last: what comes late for another is not shown. */
  let asked = -1;
  const show = (parts: Partial<StateParts>): void => {
    showParts(root, parts);
    ({ summary } = parts);
    delete picture?.dataset.stale;
  };
  return {
    controls: states.controls,
    formerly: states.formerly,
    show(params: Params) {
      const number = stateNumber(params, states.controls);
      asked = number;
      const isAsked = (): boolean => asked === number;
      const parts = partsOf(number);
      if (parts) return show(parts);
      if (picture) picture.dataset.stale = "";
      const slow = setTimeout(() => isAsked() && sayNote(root, "Loading…"), SOON);
      return fetchState(number)
        .then(() => {
          if (isAsked()) show(partsOf(number) ?? {});
        })
        .finally(() => {
          clearTimeout(slow);
          if (isAsked()) delete picture?.dataset.stale;
        });
    },
    // The sentence is spoken, so it waits until the reader has settled.
    rest: () => {
      if (summary !== undefined) setText(root, "summary", summary);
    },
  };
}

globalThis.watts = {
  ...globalThis.watts,
  chart: (id, states) => register(id, (root) => chart(root, id, states)),
  state(id, number, parts) {
    fetched.set(id, (fetched.get(id) ?? new Map()).set(number, parts));
  },
};
