import type { Controls } from "../../kit/control.ts";
import type { Formerly } from "../../kit/formerly.ts";

/** Everything in a chart that its controls change, as text and markup. */
export interface StateParts {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  /** Number of rows. */
  readonly count: string;
  /** Body of the table; its links are relative to the site's root. */
  readonly rows: string;
  /** The picture at each width. */
  readonly narrow: string;
  readonly wide: string;
}

/** The states of a chart as its script holds them, in the order of `allStates`. */
export interface ChartStates {
  readonly controls: Controls;
  readonly formerly?: Formerly | undefined;
  /** Texts and tags of which the parts are made, each once. */
  readonly pieces: readonly string[];
  /** The pieces of each part that is not the same in all states; null where each state has a script of its own. */
  readonly states: readonly { readonly [part in keyof StateParts]?: readonly number[] }[] | null;
}

/** Packs the parts of all states: what is the same in all is left out, since the page has it, and each tag and text stands once. */
export function packStates(all: readonly StateParts[]): Pick<ChartStates, "pieces" | "states"> {
  const places = new Map<string, number>();
  const placeOf = (piece: string): number => {
    const place = places.get(piece) ?? places.size;
    places.set(piece, place);
    return place;
  };
  const changing = changingParts(all);
  const states = all.map((parts) => Object.fromEntries(changing.map((name) => [name, parts[name].split(/(?=<)/).map(placeOf)])));
  return { pieces: [...places.keys()], states };
}

/** Lists the parts that are not the same in all states. */
export const changingParts = (all: readonly StateParts[]): readonly (keyof StateParts)[] =>
  (Object.keys(all[0] ?? {}) as (keyof StateParts)[]).filter((name) => all.some((parts) => parts[name] !== all[0]?.[name]));

/** Puts the parts of one state together again. */
export function unpackState({ pieces, states }: Pick<ChartStates, "pieces" | "states">, number: number): Partial<StateParts> {
  return Object.fromEntries(
    Object.entries(states?.[number] ?? {}).map(([name, places]) => [name, places.map((place) => pieces[place] ?? "").join("")]),
  );
}
