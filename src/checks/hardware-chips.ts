import { check, defineChecks, figure, judge } from "../kit/check.ts";
import { decimal, significant, usd } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const chips = table("accelerators", {
  chip: text,
  bf16DensePflops: maybe(number),
  powerKw: maybe(number),
  priceUsdLow: maybe(number),
  priceUsdHigh: maybe(number),
});

export default defineChecks({
  "S3-036": check({
    data: { chips },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const prices = data.chips
        .filter(({ chip }) => chip === "H100 SXM")
        .flatMap(({ priceUsdLow: low, priceUsdHigh: high }) => (low === null || high === null ? [] : [low, high]));
      const [low, high] = [Math.min(...prices), Math.max(...prices)];
      const verdict = judge({ computed: stated, low, high, near: 0.1, loose: 0.3, otherwise: "contradicted" });
      return {
        verdict,
        stated: `about ${usd(stated)} for an H100`,
        computed: `${usd(low)} to ${usd(high)}`,
        tolerance: "“about”: within 10% of the range found",
        why: `The prices found run from ${usd(low)} to ${usd(high)}. They are street prices from weak sources: NVIDIA publishes no list.`,
        working: [
          { what: "H100 SXM, lower end found", value: usd(low) },
          { what: "H100 SXM, upper end found", value: usd(high) },
          { what: "Stated", value: usd(stated), total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Prices moved much with scarcity, and no list settles them." } : {}),
      };
    },
  }),

  "S3-037": check({
    data: { chips },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const watts = (name: string): number => {
        const row = one(data.chips, ({ chip, powerKw }) => chip === name && powerKw !== null, `the power of ${name}`);
        return (row.powerKw ?? 0) * 1000;
      };
      const [sxm, pcie] = [watts("H100 SXM"), watts("H100 PCIe")];
      const verdict = judge({ computed: sxm, low: stated, near: 0.05, loose: 0.2, otherwise: "contradicted" });
      return {
        verdict,
        stated: `about ${decimal(stated)} W at full load`,
        computed: `${decimal(sxm)} W, the chip’s maximum`,
        tolerance: "“about”: within 5%",
        why:
          `${decimal(sxm)} W is the maximum of the H100 as it stands in servers. The smaller card takes ${decimal(pcie)} W, and the server ` +
          "around a chip takes more.",
        working: [
          { what: "H100 SXM, maximum", value: decimal(sxm), unit: "W", total: true },
          { what: "H100 as a PCIe card, maximum", value: decimal(pcie), unit: "W" },
        ],
        ...(verdict === "contradicted" ? { favour: "Other chips of the family draw other powers." } : {}),
      };
    },
  }),

  "S4-061": check({
    data: { chips },
    run: ({ data }) => {
      const best = (fits: (chip: string) => boolean): { readonly chip: string; readonly pflops: number } => {
        const rows = data.chips.flatMap(({ chip, bf16DensePflops }) =>
          fits(chip) && bf16DensePflops !== null ? [{ chip, pflops: bf16DensePflops }] : [],
        );
        const first = rows.sort((a, b) => b.pflops - a.pflops)[0];
        if (!first) throw new Error("accelerators: no arithmetic of a chip that is compared");
        return first;
      };
      const ascend = best((chip) => chip.startsWith("Ascend"));
      const newest = best((chip) => chip.startsWith("GB200"));
      const older = best((chip) => chip === "H100 SXM");
      const verdict = ascend.pflops < older.pflops ? "holds" : ascend.pflops < newest.pflops ? "holds-loosely" : "contradicted";
      const tflops = (value: number): string => decimal(value * 1000);
      return {
        verdict,
        stated: "Huawei’s and Cambricon’s chips trail in peak performance",
        computed:
          `${tflops(ascend.pflops)} against ${tflops(newest.pflops)} TFLOPS, dense BF16: ${significant(ascend.pflops / newest.pflops, 2)} ` + "times",
        tolerance: "below an H100 as well for a plain “holds”; Cambricon’s chips are not in the data",
        why:
          `By its higher figure one Ascend 910C does ${tflops(ascend.pflops)} TFLOPS; a GB200 does ${tflops(newest.pflops)} and even the ` +
          `older H100 ${tflops(older.pflops)}. Cambricon is not tested.`,
        working: [
          { what: `${ascend.chip}, dense BF16`, value: tflops(ascend.pflops), unit: "TFLOPS" },
          { what: newest.chip, value: `÷ ${tflops(newest.pflops)}`, unit: "TFLOPS" },
          { what: "Ratio", value: significant(ascend.pflops / newest.pflops, 2), unit: "times", total: true },
          {
            what: `Against ${older.chip}, ${tflops(ascend.pflops)} ÷ ${tflops(older.pflops)}`,
            value: significant(ascend.pflops / older.pflops, 2),
            unit: "times",
          },
        ],
        ...(verdict === "contradicted" ? { favour: "Memory, links and software count too." } : {}),
      };
    },
  }),
});
