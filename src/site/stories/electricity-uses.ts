import type { inputs } from "../../figures/power-for-tokens/inputs.ts";
import { one } from "../../kit/table.ts";
import type { Datasets } from "../data/datasets.ts";
import { figureView } from "../registry.ts";

type Uses = ReturnType<typeof inputs.facts>["uses"];

/** Finds what tokens are compared with in a country: all its electricity, and that of its data centres. */
export const usesIn = (country: "cn" | "us", from: Datasets): Uses["cn"] =>
  (figureView("power-for-tokens", {}, undefined, from).given.facts as unknown as ReturnType<typeof inputs.facts>).uses[country];

/** Finds the newest estimate of what a country’s data centres used. */
export const dataCentres = ({ centres }: Uses["cn"]): { readonly year: number; readonly twh: number } =>
  one(
    centres.filter(({ projected }) => !projected).sort((a, b) => b.year - a.year),
    () => true,
    "an estimate of data centres",
  );
