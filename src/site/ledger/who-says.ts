import { figure } from "../../kit/check.ts";
import { DataError } from "../../kit/dataset.ts";
import { linear } from "../../kit/drawings/scale.ts";
import type { LedgerEntry } from "./ledger.ts";

/** What somebody says of the quantity claimed, and where it lies on one line from 0 to the greatest, in per cent of its length. */
export interface Saying {
  readonly who: string;
  readonly said: string;
  readonly from: number;
  readonly to: number;
}

/** Who says what of a quantity: the article first, then each line of the working that says a number of it. */
export interface WhoSays {
  readonly sayings: readonly Saying[];
  /** The article's number in the line's per cent: the middle of a range. */
  readonly mark: number;
  /** The unit of the others' lines, if it is one. */
  readonly unit: string | null;
}

/** Sets the article's figure beside what others say of the quantity; null where there is only one number. */
export function whoSays({ claim, finding }: Pick<LedgerEntry, "claim" | "finding">): WhoSays | null {
  const told = (finding?.working ?? []).filter(({ says }) => says !== undefined);
  const [unit, ...others] = new Set(told.flatMap(({ unit }) => unit ?? []));
  const common = others.length === 0 && unit ? unit : null;
  const lines = told.flatMap(({ what, value, unit, says }) =>
    says === undefined
      ? []
      : [{ who: what, said: unit && !common ? `${value} ${unit}` : value, ends: typeof says === "number" ? ([says, says] as const) : says }],
  );
  if (lines.length === 0) return null;
  const { value, high = value, asWritten } = finding?.saysOf ?? figure(claim);
  const all = [{ who: "The article", said: `“${asWritten}”`, ends: [value, high] as const }, ...lines];
  if (new Set(all.map(({ ends }) => ends.join())).size < 2) return null;
  const numbers = all.flatMap(({ ends }) => ends);
  const place = linear([Math.min(0, ...numbers), Math.max(0, ...numbers)], [0, 100]);
  return {
    sayings: all.map(({ who, said, ends: [from, to] }) => ({ who, said, from: place(from), to: place(to) })),
    mark: (place(value) + place(high)) / 2,
    unit: common,
  };
}

/** As `whoSays`, for a claim that a text names. @throws DataError where only one number is said */
export function saysOf(entry: LedgerEntry): WhoSays {
  const says = whoSays(entry);
  if (!says) throw new DataError(`claim ${JSON.stringify(entry.claim.id)} has no numbers of others to set beside its own`);
  return says;
}
