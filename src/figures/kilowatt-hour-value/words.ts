import { significant, times } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

/** Writes a multiple without false precision. */
export const multiple = (value: number): string => times(roundTo(value, 2)).replace("-", "−");
/** Writes a multiple as a number alone. */
export const bare = (value: number): string => significant(roundTo(value, 2), 2).replace("-", "−");
