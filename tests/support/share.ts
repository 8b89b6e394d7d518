/** The seed of all that tests draw by chance: samples of full products, cases of properties, fuzzed inputs. */
export const SEED = Number(process.env.SEED ?? 20_261_122);
/** Whether full products are taken whole, and properties and fuzzers try twenty times as much: `npm run prove -- whole` does. */
export const WHOLE = process.env.WHOLE === "1";

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Axes = Readonly<Record<string, readonly unknown[]>>;
/** One case of a product: a value of each axis. */
type Case<A extends Axes> = { readonly [K in keyof A]: A[K][number] };

/** Lists every case of a full product: `product({ width: [390, 1280], theme: ["light", "dark"] })` has four. */
export const product = <const A extends Axes>(axes: A): readonly Case<A>[] =>
  Object.entries(axes).reduce<readonly object[]>(
    (cases, [name, values]) => cases.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as readonly Case<A>[];

/** How much of a product is taken, and what must be in it. */
interface Terms<T> {
  /** Fields of which every value must be there at least once, as kinds, widths and themes. */
  readonly each: readonly (keyof T)[];
  /** Cases that have failed before, each by the fields that name it: they are always taken. */
  readonly failed?: readonly Partial<T>[];
}

/**
 * Takes of a full product a seeded twentieth, every past failure, and what it needs so that each kind is there; the whole of it where
 * `WHOLE`. What is taken keeps its order.
 * @throws Error if a past failure is no case any more: then its test has lost it
 */
export function share<T extends object>(cases: readonly T[], { each, failed = [] }: Terms<T>, { seed = SEED, whole = WHOLE } = {}): readonly T[] {
  const isOf = (one: T, past: Partial<T>): boolean => Object.entries(past).every(([name, value]) => one[name as keyof T] === value);
  const lost = failed.find((past) => !cases.some((one) => isOf(one, past)));
  if (lost) throw new Error(`no such case any more: ${JSON.stringify(lost)}`);
  if (whole) return cases;
  const random = randomFrom(seed);
  const drawn = cases
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
  const taken = new Set(cases.filter((one) => failed.some((past) => isOf(one, past))));
  const missing = each.map((name) => [name, new Set(cases.map((one) => one[name]))] as const);
  const mark = (one: T): void => missing.forEach(([name, values]) => void values.delete(one[name]));
  taken.forEach(mark);
  // Those go first that bring most kinds: as few cases as can be show all.
  const brings = (one: T): number => missing.filter(([name, values]) => values.has(one[name])).length;
  for (let most = each.length; most > 0; most -= 1)
    for (const one of drawn) {
      if (brings(one) < most) continue;
      taken.add(one);
      mark(one);
    }
  for (const one of drawn) {
    if (taken.size >= cases.length / 20) break;
    taken.add(one);
  }
  return cases.filter((one) => taken.has(one));
}
