import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

const china = (demandTwh: number) => ({ rows: { electricity: setting(({ country, year }) => country === "China" && year === 2025, { demandTwh }) } });
const america = (generationTwh: number) => ({ rows: { electricity: setting(({ country }) => country === "United States", { generationTwh }) } });
const post = (quotation: string | null) => ({ rows: { origins: setting(({ id }) => id === "huang-energy", { quotation }) } });
/** The projections of January 2024 for the world in 2026, base and upper case, in TWh. */
const projected = (base: number, high: number) => ({
  rows: {
    "data-centre-electricity": (rows: Parameters<ReturnType<typeof setting>>[0]) =>
      rows.map((row) =>
        row["kind"] === "projection" && row["year"] === 2026 ? { ...row, energyTwh: { low: 600, base, high }[String(row["scenario"])] ?? 0 } : row,
      ),
  },
});

export default {
  "S1-017": { "holds-loosely": post("Energy is the first principle of AI infrastructure"), unverified: post("AI is a five-layer cake") },
  "S1-023": { "holds-loosely": china(9_100), contradicted: china(8_000) },
  "S1-024": { "holds-loosely": america(5_400), contradicted: america(6_000) },
  "S1-025": { "holds-loosely": china(6_800), contradicted: china(6_000) },
  "S4-042": {
    holds: projected(1_010, 1_200),
    contradicted: projected(650, 800),
    unverified: { rows: { "data-centre-electricity": (rows) => rows.filter(({ year }) => year !== 2026) } },
  },
} satisfies Reach;
