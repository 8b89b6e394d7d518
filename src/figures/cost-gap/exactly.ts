import { significant, usd } from "../../kit/format.ts";

/** Writes dollars to three digits, so that similar costs can be told apart: $0.114. */
export const exactly = (amountUsd: number): string => (amountUsd < 1 ? `$${significant(amountUsd, 3)}` : usd(amountUsd));
