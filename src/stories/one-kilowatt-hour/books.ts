import { near, type Part } from "./layer.ts";
import { clamp, ease, label, line, noise, px, shown, span } from "./marks.ts";
import type { Numbers } from "./numbers.ts";
import { SQUARES } from "./numbers.ts";
import { squareAt } from "./squares.ts";

/** Draws the shelves, the bands on the backs of the books, and the count of tokens. */
export const shelves =
  (tokens: Numbers["tokens"]): Part =>
  (place, frame) => {
    if (place < 3 || place > 5) return {};
    const { g, of } = frame;
    const { n, rows, w, h, x, y } = g.shelf;
    const boards = Array.from({ length: rows }, (_, i) => `M${px(x - 6)} ${px(y + (i + 1) * h)}H${px(x + n * w + 6)}`).join("");
    const bands = Array.from({ length: SQUARES }, (_, i) => {
      if (noise(i + 90) <= 0.45) return "";
      const book = squareAt(4, i, frame);
      const second = noise(i + 30) > 0.6 ? `m0 ${px(book.h * 0.62)}h${px(-book.w)}` : "";
      return `M${px(book.x)} ${px(book.y + book.h * 0.16)}h${px(book.w)}${second}`;
    }).join("");
    const made = clamp((place - 3.04) / 0.9);
    const counted = (Math.round((tokens * made) / 1e4) / 100).toFixed(2);
    const books = g.small
      ? ", about a hundred novels"
      : `: a hundred books of ${Math.round(of.tokensPerSquare / 1000)},000 tokens, about a novel each`;
    const count = `${span(counted, "num")}${span(`million tokens${made < 1 ? "" : books}`, "label", 6)}`;
    return {
      under: shown(place < 4 ? ease(clamp((place - 3.3) * 2)) : clamp(1 - (place - 4) * 3), line(boards, ' stroke-width="2"')),
      over:
        shown(near(place, 4, 0.12), line(bands, ' stroke-width="2"', "paper")) +
        shown(place < 4 ? ease(clamp((place - 3.1) * 6)) : near(place, 4), label(x, y + rows * h + (g.small ? 28 : 34), count)),
    };
  };

const READ = ["read again, from memory", "read for the first time", "written"];

/** Draws the three shelves of what is read again, read first, and written. */
export const reader: Part = (place, { g, of }) => {
  const seen = near(place, 5, 0.32);
  if (seen <= 0.01) return {};
  const { h, x, y, pitch } = g.read;
  const shelf = (name: string, i: number): string => {
    const foot = y + i * pitch + h;
    return (
      line(`M${x} ${px(foot + 1)}H${px(g.W - g.m)}`, i === 2 ? ' stroke-width="1.5"' : ' stroke-opacity=".5"') +
      label(x, foot + (g.small ? 24 : 32), span(String(of.books[i]), "num") + span(name, "label", 8))
    );
  };
  return { over: shown(seen, READ.map(shelf).join("")) };
};
