import type { Motion } from "../../kit/motion.ts";

const numberOf = (element: Element | null | undefined, name: string): number => Number(element?.getAttribute(name));
/** Seconds between the last word and the slow crossing. */
const REST_S = 1;

/** One place's way through the waits: its bars from left to right, its runner, and the time that is shown when the last word is back. */
interface Lane {
  readonly bars: readonly { readonly bar: Element; readonly x: number; readonly width: number }[];
  readonly runner: Element;
  readonly time: Element;
  readonly start: number;
  readonly end: number;
}

/** Finds the lanes of the waits. Runners and times stand in them in the order of the places, from the top. */
function lanesOf(picture: SVGSVGElement): readonly Lane[] {
  const bars = [...picture.querySelectorAll("rect[data-row]")].map((bar) => ({
    bar,
    y: numberOf(bar, "y"),
    x: numberOf(bar, "x"),
    width: numberOf(bar, "width"),
  }));
  const tops = [...new Set(bars.map(({ y }) => y))].sort((a, b) => a - b);
  const [runners, times] = [picture.querySelectorAll(".runners circle"), picture.querySelectorAll(".times text")];
  return tops.flatMap((top, i) => {
    const own = bars.filter(({ y }) => y === top);
    const [runner, time] = [runners[i], times[i]];
    if (!runner || !time) return [];
    return [{ bars: own, runner, time, start: Math.min(...own.map(({ x }) => x)), end: Math.max(...own.map(({ x, width }) => x + width)) }];
  });
}

/**
 * Lets each place's runner go through its bars as fast as the request, with the bars behind it, while the answer appears word by word and the
 * dots above cross there and back. Then those cross once more, slowed.
 */
const motion: Motion = {
  start(picture) {
    const lanes = lanesOf(picture);
    const pxPerS = numberOf(picture.querySelector(".runners"), "data-px-per-s");
    const lastS = Math.max(...lanes.map(({ start, end }) => (end - start) / pxPerS));

    const carriers = picture.querySelector(".carriers");
    const [wayPxPerS, slower, readS] = ["px-per-s", "slower", "read-s"].map((name) => numberOf(carriers, `data-${name}`)) as [number, number, number];
    const hosts = picture.querySelectorAll(".hosts circle");
    const ways = [...(carriers?.children ?? [])].map((dot, i) => ({ dot, length: numberOf(hosts[i], "cx") - numberOf(dot, "cx") }));
    const slowS = (2 * slower * Math.max(...ways.map(({ length }) => length))) / wayPxPerS;
    const pace = picture.querySelector(".pace text");
    /** Places the dots that cross, so many seconds after they set out, if they stay for a time at the other end. */
    const cross = (seconds: number, stayS: number): void => {
      for (const { dot, length } of ways) {
        const out = seconds * wayPxPerS;
        const back = 2 * length + stayS * wayPxPerS - out;
        dot.setAttribute("transform", `translate(${Math.max(0, Math.min(out, length, back))} 0)`);
      }
    };

    const answer = picture.querySelector(".answer");
    const [wordsPerS, startS] = [numberOf(answer, "data-words-per-s"), numberOf(answer, "data-start-s")];
    const lines = [...(answer?.children ?? [])].map((line) => ({ line, words: (line.textContent ?? "").split(" ") }));

    return (seconds) => {
      for (const { bars, runner, time, start, end } of lanes) {
        const at = Math.min(start + seconds * pxPerS, end);
        for (const { bar, x, width } of bars) bar.setAttribute("width", String(Math.max(0, Math.min(width, at - x))));
        runner.setAttribute("transform", `translate(${at - start} 0)`);
        time.setAttribute("visibility", at < end ? "hidden" : "visible");
      }
      let written = Math.floor((seconds - startS) * wordsPerS);
      for (const { line, words } of lines) {
        line.textContent = words.slice(0, Math.max(0, written)).join(" ");
        written -= words.length;
      }
      const slow = seconds - lastS - REST_S;
      if (pace) pace.textContent = slow < 0 ? "The round trip, in real time" : `The round trip, slowed ${slower} times`;
      if (slow < 0) cross(seconds, readS);
      else cross(slow / slower, 0);
      return slow < slowS;
    };
  },
};
export default motion;
