import { finite, positive } from "./domain.ts";

/** Computes the growth factor of a session. @throws RangeError unless the change is > −1 */
const factor = (change: number): number => positive("1 + change", 1 + change);

/**
 * Computes the closing price after a session: close × (1 + change). The change is a share.
 * @throws RangeError unless the close is > 0 and the change > −1
 */
export function closeAfter(close: number, change: number): number {
  return finite("close", positive("close", close) * factor(change));
}

/**
 * Computes the closing price of the session before: close ÷ (1 + change). Undoes `closeAfter`.
 * @throws RangeError unless the close is > 0 and the change > −1
 */
export function closeBefore(close: number, change: number): number {
  return finite("close", positive("close", close) / factor(change));
}
