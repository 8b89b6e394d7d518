/** What every page of the benchmark shows. Numbers and words are invented: only their amount matters. */

/** Numbers that look measured, the same in each run. */
const wave = (i: number, seed: number): number => 0.5 + 0.5 * Math.sin(i * 12.9898 + seed * 78.233);

export const prices = Array.from({ length: 12 }, (_, i) => ({
  name: `Model ${String.fromCharCode(65 + i)}`,
  side: i % 2 === 0 ? "cn" : "us",
  input: Number((0.1 * 1.45 ** i * (0.8 + 0.4 * wave(i, 1))).toPrecision(3)),
  output: Number((0.3 * 1.5 ** i * (0.8 + 0.4 * wave(i, 2))).toPrecision(3)),
}));

export const months = Array.from({ length: 60 }, (_, i) => ({
  month: i,
  cn: Number((10 * 1.05 ** i * (0.9 + 0.2 * wave(i, 3))).toPrecision(4)),
  us: Number((40 * 1.02 ** i * (0.9 + 0.2 * wave(i, 4))).toPrecision(4)),
}));

export const places = Array.from({ length: 10 }, (_, i) => ({
  name: `Place ${i + 1}`,
  lon: Math.round(-150 + 31 * i),
  lat: Math.round(-35 + 90 * wave(i, 5)),
}));

/** Ranges of the calculator: millions of tokens a month, share of output in per cent, discount in per cent. */
export const dials = {
  volume: { label: "Volume", unit: "million tokens a month", min: 1, max: 1000, step: 1, default: 100 },
  share: { label: "Share of output", unit: "per cent", min: 0, max: 100, step: 1, default: 30 },
  discount: { label: "Discount", unit: "per cent", min: 0, max: 90, step: 1, default: 0 },
} as const;
export type Dials = { readonly [K in keyof typeof dials]: number };

/** A month's bill of each model. */
export const bills = ({ volume, share, discount }: Dials) =>
  prices.map(({ name, side, input, output }) => ({
    name,
    side,
    bill: volume * (1 - discount / 100) * (input * (1 - share / 100) + output * (share / 100)),
  }));

const SENTENCE = "A price of a thousand words tells little of what they cost to make, since the machines, the power and the time in use all differ. ";
/** Thirteen paragraphs of a hundred words. */
export const paragraphs = Array.from({ length: 13 }, () => SENTENCE.repeat(4).trim());
