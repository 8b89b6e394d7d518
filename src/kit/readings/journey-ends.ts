import { greatCircleKm } from "../../model/latency.ts";

/** One end of a request’s way. */
export interface End {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Finds an end by its id. @throws RangeError for an unknown one */
export function endOf(ends: Readonly<Record<string, End>>, id: string): End {
  const end = ends[id];
  if (!end) throw new RangeError(`unknown place: ${id}`);
  return end;
}

/** Writes the name of an end within a sentence: a zone has an article. */
export const inSentence = ({ name }: Pick<End, "name">): string => (name.endsWith(" zone") ? `the ${name}` : name);

/** Computes the great circle between two ends, in km. */
export const kmBetween = (a: End, b: End): number => greatCircleKm([a.lon, a.lat], [b.lon, b.lat]);
