import type { Size } from "./figure.ts";

/**
 * Widths of the letters from U+20 to U+7E in the site's narrow face at its heavier weight, in thousandths of an em; a test reads them in the
 * font.
 */
export const LETTERS =
  "176 278 407 544 480 869 655 226 351 351 395 589 268 304 268 287 522 505 522 522 518 524 522 508 519 521 299 299 589 589 589 543 " +
  "894 632 630 650 655 599 539 707 657 262 525 631 512 781 658 702 603 702 643 594 562 649 602 865 618 614 576 330 287 330 589 453 " +
  "191 508 532 495 532 510 285 523 525 233 231 494 233 779 525 536 532 532 326 480 287 524 470 689 492 469 459 377 227 377 589";
const widths = LETTERS.split(" ").map(Number);
const [OTHER, HAN] = [600, 1000];

/**
 * Largest type in a picture, in its own pixels: in little room that of narrow pictures grows (src/styles/plot.css); in wide ones this is the
 * room that
 * the faces of other systems take, which embeds are set in.
 */
const TYPE = { narrow: 17.5, wide: 14.5 };

/** Computes how many pixels a text takes in a picture at most. */
export const textWidth = (text: string, { name }: Pick<Size, "name">): number =>
  ([...text].reduce((sum, letter) => sum + (widths[letter.charCodeAt(0) - 0x20] ?? (/\p{Script=Han}/u.test(letter) ? HAN : OTHER)), 0) * TYPE[name]) /
  1000;
