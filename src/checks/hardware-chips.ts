import { check, defineChecks, figure } from "../kit/check.ts";
import type { TestedVerdict } from "../kit/claim.ts";
import { decimal, listed, significant, usd } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { byGrade, judge, judgeSeveral, weakest } from "./rules/judge.ts";

const chips = table("accelerators", {
  chip: text,
  vendor: text,
  country: text,
  bf16DensePflops: maybe(number),
  powerKw: maybe(number),
  priceUsdLow: maybe(number),
  priceUsdHigh: maybe(number),
  grade: text,
});

export default defineChecks({
  "S3-036": check({
    data: { chips },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const rows = data.chips.filter(({ chip, priceUsdLow }) => chip === "H100 SXM" && priceUsdLow !== null);
      const prices = rows.flatMap(({ priceUsdLow: low, priceUsdHigh: high }) => [...new Set([low, high])]).filter((price) => price !== null);
      const [low, high] = [Math.min(...prices), Math.max(...prices)];
      const weak = rows.every(({ grade }) => grade === "C");
      const judged = byGrade(judgeSeveral({ computed: prices, figure: stated, otherwise: "contradicted" }), weak ? "C" : "B");
      const { loosely, ...rest } = judged;
      return {
        ...rest,
        ...(judged.verdict === "holds-loosely" && { loosely: loosely ?? "narrower" }),
        stated: `about ${usd(stated.value)} for an H100`,
        computed: low === high ? usd(low) : `${usd(low)} to ${usd(high)}`,
        tolerance: `${judged.tolerance}. Weak sources carry “holds loosely” at most`,
        why:
          `The prices found run from ${usd(low)} to ${usd(high)}.` +
          `${weak ? " They are street prices from weak sources: Nvidia publishes no list." : ""}`,
        working: [
          { what: "H100 SXM, lower end found", value: usd(low), says: low },
          { what: "H100 SXM, upper end found", value: usd(high), says: high },
          { what: "Stated", value: usd(stated.value), total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Prices moved much with scarcity, and no list settles them." }
          : { against: "It is the upper end of what was found, and what large buyers pay is not public." }),
      };
    },
  }),

  "S3-037": check({
    data: { chips },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const watts = (name: string): number => {
        const row = one(data.chips, ({ chip, powerKw }) => chip === name && powerKw !== null, `the power of ${name}`);
        return (row.powerKw ?? 0) * 1000;
      };
      const [sxm, pcie] = [watts("H100 SXM"), watts("H100 PCIe")];
      const judged = judge({ computed: sxm, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `about ${decimal(stated.value)} W at full load`,
        computed: `${decimal(sxm)} W, the chip’s maximum`,
        why: `${decimal(sxm)} W is the maximum of the H100 as it stands in servers.`,
        working: [
          { what: "H100 SXM, maximum", value: decimal(sxm), unit: "W", total: true },
          { what: "H100 as a PCIe card, maximum", value: decimal(pcie), unit: "W" },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "Other chips of the family draw other powers." }
          : { against: `The H100 as a card takes ${decimal(pcie)} W, and the server around a chip takes more.` }),
      };
    },
  }),

  "S0-069": check({
    data: { chips },
    gives: ["holds-loosely", "contradicted"],
    limit: "Few makers publish their chips’ arithmetic, so that a stronger Chinese chip can never be ruled out.",
    run: ({ data }) => {
      const best = (fits: (chip: (typeof data.chips)[number]) => boolean) =>
        data.chips
          .flatMap((row) => (fits(row) && row.bf16DensePflops !== null ? [{ chip: row.chip, pflops: row.bf16DensePflops }] : []))
          .reduce<{ readonly chip: string; readonly pflops: number } | null>((top, row) => (top && top.pflops >= row.pflops ? top : row), null);
      const [chinese, fastest] = [best(({ country }) => country === "CN"), best(({ vendor }) => vendor === "NVIDIA")];
      if (!chinese || !fastest) throw new Error("accelerators: no arithmetic of a chip that is compared");
      const verdict = chinese.pflops < fastest.pflops ? "holds-loosely" : "contradicted";
      const tflops = (value: number): string => decimal(value * 1000);
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "no Chinese chip is as powerful as Nvidia’s",
        computed: `${tflops(chinese.pflops)} TFLOPS for the ${chinese.chip}, against ${tflops(fastest.pflops)}`,
        tolerance: "by dense BF16 arithmetic, the strongest chip known of each side",
        why:
          `The strongest Chinese chip in our data, the ${chinese.chip}, does ${tflops(chinese.pflops)} TFLOPS; Nvidia’s strongest, the ` +
          `${fastest.chip}, does ${tflops(fastest.pflops)}.`,
        working: [
          { what: `${chinese.chip}, dense BF16`, value: tflops(chinese.pflops), unit: "TFLOPS" },
          { what: fastest.chip, value: tflops(fastest.pflops), unit: "TFLOPS" },
          { what: `${chinese.chip} ÷ ${fastest.chip}`, value: significant(chinese.pflops / fastest.pflops, 2), unit: "times", total: true },
        ],
        ...(verdict === "contradicted"
          ? { favour: "Memory, links and software count too." }
          : { against: "Few makers publish such figures, and only one Chinese chip is in our data." }),
      };
    },
  }),

  "S4-061": check({
    data: { chips },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const known = data.chips
        .flatMap(({ chip, vendor, bf16DensePflops }) => (bf16DensePflops === null ? [] : [{ chip, vendor, pflops: bf16DensePflops }]))
        .sort((a, b) => b.pflops - a.pflops);
      const nvidia = known.filter(({ vendor }) => vendor === "NVIDIA");
      const [fastest] = nvidia;
      if (!fastest) throw new Error("accelerators: no arithmetic of an Nvidia chip");
      const named = (claim.names ?? []).map((vendor) => ({ vendor, best: known.find((row) => row.vendor === vendor) }));
      const parts = named.map(({ vendor, best }) => ({
        part: `${vendor}’s chips trail`,
        verdict: !best ? ("untested" as const) : best.pflops < fastest.pflops ? ("holds" as const) : ("contradicted" as const),
      }));
      const tested = parts.flatMap(({ verdict }) => (verdict === "untested" ? [] : [{ verdict: verdict as TestedVerdict }]));
      const worst = weakest({ verdict: "holds" }, ...tested).verdict;
      const untested = named.filter(({ best }) => !best);
      const verdict = worst === "holds" && untested.length > 0 ? "holds-loosely" : worst;
      const first = named.find(({ best }) => best)?.best;
      if (!first) throw new Error("accelerators: no arithmetic of a chip that is compared");
      const tflops = (value: number): string => decimal(value * 1000);
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: `${named.map(({ vendor }) => vendor).join("’s and ")}’s chips trail in peak performance`,
        computed:
          `${tflops(first.pflops)} against ${tflops(fastest.pflops)} TFLOPS, dense BF16: ` + `${significant(first.pflops / fastest.pflops, 2)} times`,
        tolerance: "each maker’s strongest chip against Nvidia’s strongest. A maker of whom nothing is known stays untested",
        why:
          `One ${first.chip} does ${tflops(first.pflops)} TFLOPS; a ${fastest.chip} does ${tflops(fastest.pflops)}.` +
          `${untested.length > 0 ? ` For ${listed(untested.map(({ vendor }) => vendor))} we found no numbers, on 1 December 2026.` : ""}`,
        working: [
          ...named.flatMap(({ best }) => (best ? [{ what: `${best.chip}, dense BF16`, value: tflops(best.pflops), unit: "TFLOPS" }] : [])),
          { what: fastest.chip, value: `÷ ${tflops(fastest.pflops)}`, unit: "TFLOPS" },
          { what: "Ratio", value: significant(first.pflops / fastest.pflops, 2), unit: "times", total: true },
        ],
        parts,
        ...(verdict === "contradicted"
          ? { favour: "Memory, links and software count too." }
          : { against: "Peak arithmetic is not the work done: whole systems are joined from more chips, as S0-045 has it." }),
      };
    },
  }),
});
