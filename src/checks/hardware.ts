import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { decimal, inWords, percent, significant, times } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const systems = table("systems", {
  system: text,
  aspect: text,
  chips: number,
  bf16DensePflops: maybe(number),
  powerKw: maybe(number),
  powerTimesNvl72: maybe(number),
});
const chips = table("accelerators", { chip: text, basis: text, bf16DensePflops: maybe(number) });

const CLOUDMATRIX = "Huawei CloudMatrix 384";
const NVL72 = "NVIDIA GB200 NVL72";
type Systems = readonly {
  readonly system: string;
  readonly aspect: string;
  readonly bf16DensePflops: number | null;
  readonly powerKw: number | null;
}[];

/** Finds a number of one system as one source gives it. */
function of(rows: Systems, system: string, aspect: string, field: "bf16DensePflops" | "powerKw"): number {
  const value = one(rows, (row) => row.system === system && row.aspect === aspect, `${system}, ${aspect}`)[field];
  if (value === null) throw new Error(`systems: no ${field} for ${system}, ${aspect}`);
  return value;
}
const pflops = (rows: Systems, system: string): number => of(rows, system, "arithmetic, vendor", "bf16DensePflops");

export default defineChecks({
  "S0-042": check({
    data: { systems },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const found = one(data.systems, ({ system, aspect }) => system === CLOUDMATRIX && aspect === "arithmetic, vendor", CLOUDMATRIX).chips;
      const holds = found === stated;
      return {
        verdict: holds ? "holds" : "contradicted",
        stated: `${decimal(stated)} processors, all links optical`,
        computed: `${decimal(found)} processors`,
        tolerance: "a count: exactly; the links are not tested",
        why: `Huawei’s system holds ${decimal(found)} processors. How they are linked is not in our data and is not tested.`,
        working: [
          { what: "Stated", value: decimal(stated), unit: "processors" },
          { what: "Huawei, Ascend 910C in one CloudMatrix 384", value: decimal(found), unit: "processors", total: true },
        ],
        ...(holds ? {} : { favour: "Each Ascend 910C is made of two dies, which some count one by one." }),
      };
    },
  }),

  "S0-043": check({
    data: { systems, chips },
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const vendor = pflops(data.systems, CLOUDMATRIX);
      const count = one(data.systems, ({ system }) => system === CLOUDMATRIX, CLOUDMATRIX).chips;
      const each = data.chips.flatMap(({ chip, basis, bf16DensePflops }) =>
        chip === "Ascend 910C" && bf16DensePflops !== null ? [{ basis, bf16DensePflops }] : [],
      );
      const verdict = judge({ computed: vendor, low: stated.value, near: 0.03, loose: 0.1, otherwise: "contradicted" });
      return {
        verdict,
        stated: `${decimal(stated.value)} PFLOPS`,
        computed: `up to ${decimal(vendor)} PFLOPS by its maker`,
        tolerance: "within 3% of the maker’s figure",
        why: `The maker states up to ${decimal(vendor)}. The figures for one chip, multiplied out, come to nearly the same.`,
        working: [
          { what: "Huawei, dense BF16", value: decimal(vendor), unit: "PFLOPS" },
          ...each.map(({ basis, bf16DensePflops }) => ({
            what: `${basis}: ${decimal(count)} chips × ${significant(bf16DensePflops)}`,
            value: decimal(count * bf16DensePflops),
            unit: "PFLOPS",
          })),
        ],
        ...(verdict === "contradicted" ? { favour: "The figure depends on the precision counted; at a lower one it is higher." } : {}),
      };
    },
  }),

  "S0-044": check({
    data: {},
    run: ({ claim }) => {
      const stated = figure(claim).value;
      const peta = 10 ** 15;
      const holds = stated === peta;
      return {
        verdict: holds ? "holds" : "fails",
        stated: `${inWords(stated)} operations a second`,
        computed: `${inWords(peta)} operations a second`,
        tolerance: "a definition: exactly",
        why: `The prefix peta means 10 to the power 15, which is ${inWords(peta)}.`,
        working: [
          { what: "A million", value: decimal(10 ** 6) },
          { what: "times a billion", value: `× ${decimal(10 ** 9)}` },
          { what: "A quadrillion, peta", value: decimal(peta), total: true },
        ],
        ...(holds ? {} : { favour: "In some languages “quadrillion” is a larger number." }),
      };
    },
  }),

  "S0-045": check({
    data: { systems },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const [huawei, nvidia] = [pflops(data.systems, CLOUDMATRIX), pflops(data.systems, NVL72)];
      const press = of(data.systems, CLOUDMATRIX, "arithmetic, press", "bf16DensePflops");
      const ratio = huawei / nvidia;
      const verdict = judge({ computed: ratio, low: stated, near: 0.05, loose: 0.2, otherwise: "contradicted" });
      return {
        verdict,
        stated: `nearly ${times(stated)} the arithmetic of the GB200 system`,
        computed: times(ratio),
        tolerance: "“nearly”: within 5% holds, within 20% holds loosely",
        why:
          `By the makers’ own figures it is ${times(ratio)}, or ${percent(ratio - 1)} more; “nearly double” would be ${percent(stated - 1)} ` +
          "more or a little less.",
        working: [
          { what: "CloudMatrix 384, dense BF16, by its maker", value: decimal(huawei), unit: "PFLOPS" },
          { what: "GB200 NVL72, dense BF16, by its maker", value: `÷ ${decimal(nvidia)}`, unit: "PFLOPS" },
          { what: "Ratio", value: times(ratio), total: true },
          { what: `With the press’s figure, ${decimal(press)} ÷ ${decimal(nvidia)}`, value: times(press / nvidia) },
        ],
        ...(verdict === "contradicted" ? { favour: "Other precisions give other ratios." } : {}),
      };
    },
  }),

  "S0-046": check({
    data: { systems },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const ratios = data.systems.flatMap(({ aspect, powerTimesNvl72 }) => (powerTimesNvl72 === null ? [] : [{ aspect, ratio: powerTimesNvl72 }]));
      const current = one(ratios, ({ aspect }) => aspect === "power, current text", "SemiAnalysis’s current ratio").ratio;
      const first = one(ratios, ({ aspect }) => aspect === "power, first edition", "SemiAnalysis’s first ratio").ratio;
      const huawei = of(data.systems, CLOUDMATRIX, "power, first edition", "powerKw");
      const nvidia = of(data.systems, NVL72, "power, whole system", "powerKw");
      const verdict = judge({ computed: current, low: stated, near: 0.02, loose: 0.1, otherwise: "contradicted" });
      return {
        verdict,
        stated: `${times(stated)} the electricity of the GB200 system`,
        computed: `${times(current)} in the source’s present text, ${times(huawei / nvidia)} from its kilowatts`,
        tolerance: "within 2% of the source’s present text",
        why:
          `SemiAnalysis, the one source found, now prints ${significant(current)}. Its first edition printed ${significant(first)}, and its ` +
          `kilowatts give ${significant(huawei / nvidia)}.`,
        working: [
          { what: "SemiAnalysis, present text", value: times(current) },
          { what: "SemiAnalysis, first edition of April 2025", value: times(first) },
          { what: "CloudMatrix 384, first edition", value: decimal(huawei), unit: "kW" },
          { what: "GB200 NVL72, whole system", value: `÷ ${decimal(nvidia)}`, unit: "kW" },
          { what: "Ratio of the kilowatts", value: times(huawei / nvidia), total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Against the rack of 72 alone, without what stands around it, the ratio is higher." } : {}),
      };
    },
  }),
});
