import { number, table, text } from "../table.ts";

/** Capacity of power plants in GW: what stands, what was added, and what is planned. */
export const capacity = table("capacity", {
  id: text,
  country: text,
  technology: text,
  measure: text,
  bound: text,
  capacityGw: number,
  period: text,
  year: number,
  grade: text,
});
