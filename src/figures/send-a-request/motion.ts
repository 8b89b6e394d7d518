import type { Motion } from "../../kit/motion.ts";

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name));

/** One place's way through the picture: its bars from left to right, its runner, and the time that is shown when the last word is back. */
interface Lane {
  readonly bars: readonly { readonly bar: Element; readonly x: number; readonly width: number }[];
  readonly runner: Element;
  readonly time: Element;
  readonly start: number;
  readonly end: number;
}

/** Finds the lanes of the picture. Runners and times stand in it in the order of the places, from the top. */
function lanesOf(picture: SVGSVGElement): readonly Lane[] {
  const bars = [...picture.querySelectorAll("rect[data-row]")].map((bar) => ({
    bar,
    y: numberOf(bar, "y"),
    x: numberOf(bar, "x"),
    width: numberOf(bar, "width"),
  }));
  const tops = [...new Set(bars.map(({ y }) => y))].sort((a, b) => a - b);
  const [runners, times] = [picture.querySelectorAll(".runners circle"), picture.querySelectorAll(".strong text")];
  return tops.flatMap((top, i) => {
    const own = bars.filter(({ y }) => y === top);
    const [runner, time] = [runners[i], times[i]];
    if (!runner || !time) return [];
    return [{ bars: own, runner, time, start: Math.min(...own.map(({ x }) => x)), end: Math.max(...own.map(({ x, width }) => x + width)) }];
  });
}

/** Lets each place's runner go through its bars as fast as the request, and fills the bars behind it. */
const motion: Motion = {
  start(picture) {
    const lanes = lanesOf(picture);
    const pxPerS = numberOf(picture.querySelector("[data-px-per-s]") ?? picture, "data-px-per-s");
    return (seconds) => {
      for (const { bars, runner, time, start, end } of lanes) {
        const at = Math.min(start + seconds * pxPerS, end);
        for (const { bar, x, width } of bars) bar.setAttribute("width", String(Math.max(0, Math.min(width, at - x))));
        runner.setAttribute("transform", `translate(${at - start} 0)`);
        time.setAttribute("visibility", at < end ? "hidden" : "visible");
      }
      return lanes.some(({ start, end }) => start + seconds * pxPerS < end);
    };
  },
};
export default motion;
