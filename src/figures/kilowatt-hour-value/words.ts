import { significant, times, timesThe } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

/** Writes a multiple without false precision. */
export const multiple = (value: number): string => times(roundTo(value, 2)).replace("-", "−");
/** Says what a kilowatt-hour earns: "34 times its price", "a 170th of its price", "its price". */
export const ofPrice = (value: number): string => timesThe(roundTo(value, 2), "its price");
/** Writes a multiple as a number alone. */
export const bare = (value: number): string => significant(roundTo(value, 2), 2).replace("-", "−");
