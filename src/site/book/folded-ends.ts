/** Sections of a chapter that are consulted and not read on the way through it, by their anchors: they are folded after its end. */
export const FOLDED_ENDS: readonly string[] = ["what-we-could-not-check", "further-reading"];
