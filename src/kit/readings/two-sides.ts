/** A country whose cost of a token is computed. */
export type Side = "cn" | "us";
/** Both sides, China first. */
export const SIDES: readonly Side[] = ["cn", "us"];
/** The sides as text names them. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = { cn: "China", us: "United States" };
