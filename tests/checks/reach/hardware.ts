import { setting, withFigure } from "../run-check.ts";
import type { Reach } from "./reach.ts";

type Fields = Parameters<typeof setting>[1];
const of = (name: string, what: string, fields: Fields) => ({
  rows: { systems: setting(({ system, aspect }) => system === name && aspect === what, fields) },
});
const cloudmatrix = (what: string, fields: Fields) => of("Huawei CloudMatrix 384", what, fields);
const power = (current: number, first: number, powerKw: number) => ({
  rows: {
    systems: (rows: Parameters<ReturnType<typeof setting>>[0]) =>
      rows.map((row) =>
        row["aspect"] === "power, current text"
          ? { ...row, powerTimesNvl72: current }
          : row["aspect"] === "power, first edition"
            ? { ...row, powerTimesNvl72: first, powerKw }
            : row,
      ),
  },
});

export default {
  "S0-042": {
    holds: { rows: { origins: setting(({ id }) => id === "cloudmatrix-electrical", { quotation: null }) } },
    contradicted: cloudmatrix("arithmetic, vendor", { chips: 256 }),
  },
  "S0-043": {
    contradicted: cloudmatrix("arithmetic, vendor", { bf16DensePflops: 246 }),
  },
  "S0-044": { "holds-loosely": { claim: withFigure(1.05e15) }, fails: { claim: withFigure(1e12) } },
  "S0-045": {
    holds: cloudmatrix("arithmetic, vendor", { bf16DensePflops: 340 }),
    contradicted: cloudmatrix("arithmetic, vendor", { bf16DensePflops: 246 }),
  },
  "S0-046": { holds: power(4.1, 4.1, 595), contradicted: power(4.1, 3.9, 480) },
} satisfies Reach;
