/** Lets a reader copy what a page offers: how to cite it, and the card of a claim. */
import { copyOnPress } from "./copy-on-press.ts";

copyOnPress();
