import type { Motion } from "../../kit/motion.ts";

/** Seconds that a word stays. */
const WORD_S = 1.2;

/** Reads the sentence word by word: each lights its own experts, and the counts run along. All is drawn already; one word is shown at a time. */
const motion: Motion = {
  start(picture) {
    const turns = [...(picture.querySelector(".turns")?.children ?? [])];
    return (seconds) => {
      const now = Math.floor(seconds / WORD_S);
      for (const [i, turn] of turns.entries()) turn.setAttribute("display", i === Math.min(now, turns.length - 1) ? "inline" : "none");
      return now < turns.length;
    };
  },
};
export default motion;
