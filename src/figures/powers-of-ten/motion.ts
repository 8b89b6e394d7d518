import type { Motion } from "../../kit/motion.ts";

/** Powers of ten that a second takes in. */
const POWERS_A_SECOND = 1.2;
/** Tokens in view at the beginning, and how long the end is shown, in seconds. */
const [FIRST, REST_S] = [4, 1.5];
/** Least side of a square that gets its name, in pixels. */
const NAMED = 40;

const numberOf = (element: Element | null | undefined, name: string): number => Number(element?.getAttribute(name));

/** Finds how many tokens a text of the reader's own has, where the page has a tokenizer and the reader has put one in; null elsewhere. */
function ownTokens(): number | null {
  const tokenizer = document.querySelector("[data-tokenizer]");
  const box = tokenizer?.querySelector("textarea");
  if (!tokenizer || !box || box.value === box.defaultValue) return null;
  const [count] = [...tokenizer.querySelectorAll("[data-state=ready] [data-part=count]")].map((part) =>
    Number(/^[\d,]+(?= tokens?$)/.exec(part.textContent?.trim() ?? "")?.[0].replaceAll(",", "")),
  );
  return count ? count : null;
}

/** Zooms out from a word, or the reader's text, until the last thing fills the window: each square keeps its true size beside the others. */
const motion: Motion = {
  start(picture) {
    const zoom = picture.querySelector(".zoom");
    if (!zoom) return () => false;
    for (const other of zoom.parentElement?.children ?? []) if (other !== zoom) other.setAttribute("display", "none");
    zoom.removeAttribute("display");
    const [side, bottom] = [numberOf(zoom, "data-side"), numberOf(zoom, "data-bottom")];
    const own = ownTokens();
    const first = zoom.querySelector("[data-tokens]");
    if (own !== null && first) {
      const yours = first.cloneNode(true) as Element;
      yours.setAttribute("data-tokens", String(own));
      const name = yours.querySelector("text");
      if (name) name.textContent = "Your text";
      first.before(yours);
    }
    // The largest lies below the others.
    const things = [...zoom.querySelectorAll("[data-tokens]")]
      .map((thing) => ({ thing, tokens: numberOf(thing, "data-tokens"), path: thing.querySelector("path"), name: thing.querySelector("text") }))
      .sort((a, b) => b.tokens - a.tokens);
    for (const { thing } of things) zoom.append(thing);
    const powers = [...zoom.querySelectorAll(".power")];
    const last = things[0]?.tokens ?? 1;
    const begin = Math.log10(Math.max(FIRST, 2 * (own ?? 1)));
    return (seconds) => {
      const power = Math.min(begin + seconds * POWERS_A_SECOND, Math.log10(last));
      for (const { tokens, path, name, thing } of things) {
        const length = side * Math.sqrt(tokens / 10 ** power);
        // What is larger than the window comes into view when it fills it.
        thing.setAttribute("display", length > 0.5 && length <= side + 0.5 ? "inline" : "none");
        path?.setAttribute("d", `M1 ${bottom}v${-length}h${length}v${length}z`);
        name?.setAttribute("y", String(bottom - length + 18));
        name?.setAttribute("display", length >= NAMED ? "inline" : "none");
      }
      for (const [i, text] of powers.entries()) text.setAttribute("display", i === Math.floor(power) ? "inline" : "none");
      return seconds * POWERS_A_SECOND + begin < Math.log10(last) + REST_S * POWERS_A_SECOND;
    };
  },
};
export default motion;
