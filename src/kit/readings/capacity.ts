import { number, table, text } from "../table.ts";

/** Capacity of power plants in GW: existing, added and planned. */
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
