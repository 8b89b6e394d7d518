import { guessControl, type LineQuestion, type SeriesPoint } from "../kit/guess.ts";
import { html } from "../kit/html.ts";
import type { Asking } from "./guess-types.ts";

const TOP = 20;
const FOOT = 26;
const RIGHT = 30;
/** A ring this near to the stroke, in px, follows it. */
const NEAR = 12;

/** Asks the reader to continue a line: its points are dragged up and down, or each is moved by a slider. */
export function askLine(
  body: HTMLElement,
  guess: LineQuestion,
  { known, hidden }: { readonly known: readonly SeriesPoint[]; readonly hidden: readonly SeriesPoint[] },
): Asking {
  const control = guessControl(guess);
  const last = known.at(-1)?.value ?? guess.min;
  const snap = (value: number): number => Math.min(guess.max, Math.max(guess.min, Math.round(value / guess.step) * guess.step));
  let values = hidden.map(() => snap(last));
  let told: "no" | "alone" | "beside" = "no";
  let held: number | null = null;
  const width = Math.max(260, Math.min(640, body.clientWidth || 360));
  const height = width < 480 ? 230 : 270;
  const span = [known[0]?.at ?? 0, hidden.at(-1)?.at ?? 1] as const;
  const x = (at: number): number => 6 + ((at - span[0]) / (span[1] - span[0])) * (width - RIGHT - 6);
  const y = (value: number): number => height - FOOT - ((value - guess.min) / (guess.max - guess.min)) * (height - FOOT - TOP);

  body.innerHTML = html`
      <div class="guess-line">
        <svg class="plot" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"></svg>
        <p class="unit guess-how">Draw the line in one stroke; or step from point to point with Tab and move each with the arrow keys.</p>
        ${hidden.map(
          ({ label }) => html`
          <input type="range" aria-label="${label}, ${guess.unit}" min="${control.min}" max="${control.max}" step="${control.step}">
        `,
        )}
      </div>
    `.text;
  const svg = body.querySelector("svg") as SVGSVGElement;
  const sliders = [...body.querySelectorAll<HTMLInputElement>("[type=range]")];

  const path = (points: readonly SeriesPoint[]): string =>
    points.map(({ at, value }, i) => `${i ? "L" : "M"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  const draw = (): void => {
    const end = known.at(-1) as SeriesPoint;
    const yours = hidden.map((point, i) => ({ ...point, value: values[i] ?? 0 }));
    const shown = told !== "alone";
    const grid = [guess.min, (guess.min + guess.max) / 2, guess.max].map(
      (value) =>
        html`
          <line class="stroke-hair" x1="0" x2="${width}" y1="${y(value)}" y2="${y(value)}"/>
          <text class="fill-ink-2" x="0" y="${y(value) - 4}">${value > guess.min && guess.text(value)}</text>
        `,
    );
    const named = hidden.filter(({ at }) => x(at) - x(end.at) > 36);
    const feet = [known[0] ?? end, end, ...named].map(
      ({ at, label }, i) =>
        html`<text class="fill-ink-2" x="${x(at)}" y="${height - 6}" text-anchor="${i === 0 ? "start" : "middle"}">${label}</text>`,
    );
    const stems =
      told === "no" ? hidden.map(({ at }) => html`<line class="stroke-hair" x1="${x(at)}" x2="${x(at)}" y1="${TOP}" y2="${height - FOOT}"/>`) : [];
    const rings =
      shown &&
      yours.map(
        ({ at, value }, i) =>
          html`
            <circle class="fill-paper stroke-ink" cx="${x(at)}" cy="${y(value)}" r="${i === held ? 9 : 6.5}" stroke-width="${i === held ? 3 : 1.6}"/>
          `,
      );
    const label =
      held !== null &&
      told === "no" &&
      html`
        <text class="halo strong" x="${Math.min(x(hidden[held]?.at ?? 0), width - 36)}"
          y="${y(values[held] ?? 0) - 14}" text-anchor="middle">${guess.text(values[held] ?? 0)}</text>
      `;
    const answer =
      told !== "no" &&
      html`
        <path class="fill-none stroke-${guess.hue}" stroke-width="2.5" d="${path([end, ...hidden])}"/>
        ${hidden.map(({ at, value }) => html`<circle class="fill-${guess.hue}" cx="${x(at)}" cy="${y(value)}" r="4"/>`)}
      `;
    const names =
      told !== "no" &&
      html`
        <text class="halo strong fill-${guess.hue}" x="${x(hidden.at(-1)?.at ?? 0) + RIGHT - 4}" y="${y(hidden.at(-1)?.value ?? 0) - 11}"
          text-anchor="end">${guess.text(hidden.at(-1)?.value ?? 0)}</text>
        ${
          told === "beside" &&
          html`
          <text class="halo strong" x="${x(hidden.at(-1)?.at ?? 0) + RIGHT - 4}"
            y="${y(values.at(-1) ?? 0) + 21}" text-anchor="end">you: ${guess.text(values.at(-1) ?? 0)}</text>
        `
        }
      `;
    svg.innerHTML = html`
        <rect class="fill-none guess-pad" x="${x(end.at) + 8}" y="0" width="${width - x(end.at) - 8}" height="${height}"/>
        ${grid}
        ${stems}
        ${feet}
        <path class="fill-none stroke-${guess.hue}" stroke-width="2.5" d="${path(known)}"/>
        ${shown && html`<path class="fill-none stroke-ink" stroke-width="1.6" stroke-dasharray="5 4" d="${path([end, ...yours])}"/>`}
        ${answer}
        ${rings}
        ${label}
        ${names}
      `.text;
  };
  const set = (i: number, value: number): void => {
    values = values.map((old, n) => (n === i ? snap(value) : old));
    for (const [n, slider] of sliders.entries()) {
      slider.value = String(values[n]);
      slider.setAttribute("aria-valuetext", guess.text(values[n] ?? 0));
    }
    draw();
  };
  for (const [i, slider] of sliders.entries()) {
    slider.addEventListener("input", () => set(i, Number(slider.value)));
    slider.addEventListener("focus", () => {
      held = i;
      draw();
    });
    slider.addEventListener("blur", () => {
      held = null;
      draw();
    });
  }
  /** Where the stroke was last: position along the axis and height, in the drawing's units. */
  let before: readonly [number, number] | null = null;
  /** Draws on: each ring that the pointer passes takes the height of the stroke there; where none is passed, the nearest follows. */
  const follow = (event: PointerEvent): void => {
    const box = svg.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    const above = ((event.clientY - box.top) / box.height) * height;
    const valueAt = (place: number): number => guess.min + ((height - FOOT - place) / (height - FOOT - TOP)) * (guess.max - guess.min);
    const [fromAt, fromAbove] = before ?? [at, above];
    hidden.forEach((point, i) => {
      const ring = x(point.at);
      if (ring < Math.min(fromAt, at) || ring > Math.max(fromAt, at) || fromAt === at) return;
      const share = (ring - fromAt) / (at - fromAt);
      values = values.map((old, n) => (n === i ? snap(valueAt(fromAbove + share * (above - fromAbove))) : old));
    });
    held = hidden.reduce((best, point, i) => (Math.abs(x(point.at) - at) < Math.abs(x(hidden[best]?.at ?? 0) - at) ? i : best), 0);
    const near = x(hidden[held]?.at ?? 0);
    if (before === null || Math.abs(near - at) < NEAR) set(held, valueAt(above));
    else set(held, values[held] ?? 0);
    before = [at, above];
  };
  svg.addEventListener("pointerdown", (event) => {
    if (told !== "no" || !(event.target as Element).matches(".guess-pad")) return;
    svg.setPointerCapture(event.pointerId);
    event.preventDefault();
    follow(event);
  });
  svg.addEventListener("pointermove", (event) => svg.hasPointerCapture(event.pointerId) && follow(event));
  svg.addEventListener("pointerup", () => {
    before = null;
    held = null;
    draw();
  });
  set(0, last);
  return {
    fault: () => null,
    first: sliders[0] ?? body,
    lasts: true,
    reveal(guessed) {
      told = guessed ? "beside" : "alone";
      held = null;
      for (const slider of sliders) slider.disabled = true;
      draw();
      const end = hidden.at(-1);
      return guessed ? guess.say(values, hidden) : `In ${end?.label ?? ""} it was ${guess.text(end?.value ?? 0)}.`;
    },
  };
}
