import { check, defineChecks, figure } from "../kit/check.ts";
import type { TestedVerdict } from "../kit/claim.ts";
import { decimal, inWords, percent, significant, times } from "../kit/format.ts";
import { origin, originTable, quoted } from "../kit/readings/origins.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, judge, weakest } from "./rules/judge.ts";

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
    data: { systems, origins: originTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const found = one(data.systems, ({ system, aspect }) => system === CLOUDMATRIX && aspect === "arithmetic, vendor", CLOUDMATRIX).chips;
      const [all, some] = [origin(data.origins, "cloudmatrix-optics"), origin(data.origins, "cloudmatrix-electrical")];
      const counted = found === stated;
      const optical = (all.value ?? 0) >= 1;
      const doubted = some.quotation !== null;
      const said = !optical ? "links partly electrical" : `all links optical by one source${doubted ? ", not the shortest by another" : ""}`;
      const links: TestedVerdict = !optical ? "contradicted" : doubted ? "holds-loosely" : "holds";
      const { verdict } = weakest({ verdict: counted ? "holds" : "contradicted" }, { verdict: links });
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `${decimal(stated)} processors, all links optical`,
        computed: `${decimal(found)} processors; ${said}`,
        tolerance: "a count: exactly. Of the links one source must say that all are optical; if another differs, it holds loosely",
        why:
          `Huawei’s system holds ${decimal(found)} processors. ${all.saidBy} says that all its links are ` +
          `optical${doubted ? "; another writer finds electrical ones over short distances" : ""}.`,
        working: [
          { what: "Stated", value: decimal(stated), unit: "processors" },
          { what: "Huawei, Ascend 910C in one CloudMatrix 384", value: decimal(found), unit: "processors", total: true },
          quoted(all),
          ...(doubted ? [quoted(some)] : []),
        ],
        parts: [
          { part: `${decimal(stated)} processors`, verdict: counted ? "holds" : "contradicted" },
          { part: "all links are optical", verdict: links },
        ],
        ...(verdict === "contradicted"
          ? { favour: "Each Ascend 910C is made of two dies, which some count one by one; and between racks the links are optical." }
          : { against: doubted ? `${some.saidBy}: “${some.quotation}”.` : "Huawei’s own word on the links was not found." }),
      };
    },
  }),

  "S0-043": check({
    data: { systems, chips },
    gives: ["holds-loosely", "contradicted"],
    limit: "Its maker states the peak, and nobody else has measured it; so it can hold in part only.",
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const vendor = pflops(data.systems, CLOUDMATRIX);
      const count = one(data.systems, ({ system }) => system === CLOUDMATRIX, CLOUDMATRIX).chips;
      const each = data.chips.flatMap(({ chip, basis, bf16DensePflops }) =>
        chip === "Ascend 910C" && bf16DensePflops !== null ? [{ basis, bf16DensePflops }] : [],
      );
      const least = count * Math.min(...each.map(({ bf16DensePflops }) => bf16DensePflops));
      const judged = atMostLoosely(judge({ computed: vendor, figure: stated, otherwise: "contradicted" }), "part-untested");
      return {
        ...judged,
        stated: `${decimal(stated.value)} PFLOPS`,
        computed: `up to ${decimal(vendor)} PFLOPS by its maker`,
        why: `The maker states up to ${decimal(vendor)}, and nobody else has measured it. The figures for one chip, multiplied out, come near.`,
        working: [
          { what: "Huawei, dense BF16", value: decimal(vendor), unit: "PFLOPS" },
          ...each.map(({ basis, bf16DensePflops }) => ({
            what: `${basis}: ${decimal(count)} chips × ${significant(bf16DensePflops)}`,
            value: decimal(count * bf16DensePflops),
            unit: "PFLOPS",
          })),
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "The figure depends on the precision counted; at a lower one it is higher." }
          : { against: `It is a peak, “up to”, on its maker’s word; by the press’s figure for one chip it is ${decimal(least)}.` }),
      };
    },
  }),

  "S0-044": check({
    data: {},
    gives: ["holds", "holds-loosely", "fails"],
    run: ({ claim }) => {
      const stated = figure(claim);
      const peta = 10 ** 15;
      const judged = judge({ computed: peta, figure: stated, otherwise: "fails" });
      return {
        ...judged,
        stated: `${inWords(stated.value)} operations a second`,
        computed: `${inWords(peta)} operations a second`,
        why: `The prefix peta means 10 to the power 15, which is ${inWords(peta)}.`,
        working: [
          { what: "A million", value: decimal(10 ** 6) },
          { what: "times a billion", value: `× ${decimal(10 ** 9)}` },
          { what: "A quadrillion, peta", value: decimal(peta), total: true },
        ],
        ...(judged.verdict === "fails"
          ? { favour: "In some languages “quadrillion” is a larger number." }
          : { against: "Which operations, at what precision, is not said, and it changes the count." }),
      };
    },
  }),

  "S0-045": check({
    data: { systems },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const [huawei, nvidia] = [pflops(data.systems, CLOUDMATRIX), pflops(data.systems, NVL72)];
      const press = of(data.systems, CLOUDMATRIX, "arithmetic, press", "bf16DensePflops");
      const ratio = huawei / nvidia;
      const judged = judge({ computed: ratio, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `nearly ${times(stated.value)} the arithmetic of the GB200 system`,
        computed: times(ratio),
        why:
          `By the makers’ own figures it is ${times(ratio)}, or ${percent(ratio - 1)} more; “nearly double” would be ${percent(stated.value - 1)} ` +
          "more or a little less.",
        working: [
          { what: "CloudMatrix 384, dense BF16, by its maker", value: decimal(huawei), unit: "PFLOPS" },
          { what: "GB200 NVL72, dense BF16, by its maker", value: `÷ ${decimal(nvidia)}`, unit: "PFLOPS" },
          { what: "Ratio", value: times(ratio), total: true },
          { what: `With the press’s figure, ${decimal(press)} ÷ ${decimal(nvidia)}`, value: times(press / nvidia) },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Other precisions give other ratios." }
          : { against: `By the press’s figure for Huawei’s chip it is ${times(press / nvidia)}.` }),
      };
    },
  }),

  "S0-046": check({
    data: { systems },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const ratios = data.systems.flatMap(({ aspect, powerTimesNvl72 }) => (powerTimesNvl72 === null ? [] : [{ aspect, ratio: powerTimesNvl72 }]));
      const current = one(ratios, ({ aspect }) => aspect === "power, current text", "SemiAnalysis’s current ratio").ratio;
      const first = one(ratios, ({ aspect }) => aspect === "power, first edition", "SemiAnalysis’s first ratio").ratio;
      const huawei = of(data.systems, CLOUDMATRIX, "power, first edition", "powerKw");
      const nvidia = of(data.systems, NVL72, "power, whole system", "powerKw");
      const read = (computed: number) => judge({ computed, figure: stated, otherwise: "contradicted" });
      const judged = weakest(read(current), read(first), read(huawei / nvidia));
      return {
        ...judged,
        stated: `${times(stated.value)} the electricity of the GB200 system`,
        computed: `${times(current)} in the source’s present text, ${times(huawei / nvidia)} from its kilowatts`,
        tolerance: `${judged.tolerance}. One source gives three readings; the weakest counts`,
        why:
          `SemiAnalysis, the one source found, now prints ${significant(current)}. Its first edition printed ${significant(first)}, and its ` +
          `kilowatts give ${significant(huawei / nvidia)}.`,
        working: [
          { what: "SemiAnalysis, present text", value: times(current), says: current },
          { what: "SemiAnalysis, first edition of April 2025", value: times(first), says: first },
          { what: "CloudMatrix 384, first edition", value: decimal(huawei), unit: "kW" },
          { what: "GB200 NVL72, whole system", value: `÷ ${decimal(nvidia)}`, unit: "kW" },
          { what: "Ratio of the kilowatts", value: times(huawei / nvidia), says: huawei / nvidia, total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Against the rack of 72 alone, without what stands around it, the ratio is higher." }
          : {
              against: `The kilowatts behind the ratio give ${times(huawei / nvidia)}, and it is one analyst’s estimate: neither maker states both.`,
            }),
      };
    },
  }),
});
