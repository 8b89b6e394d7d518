import { setting } from "../run-check.ts";
import type { Reach } from "./reach.ts";

/** The chart with another company in one place. */
const inPlace = (rank: number, company: string, country: string) => ({
  rows: { "openrouter-models-week": setting((row) => row["rank"] === rank, { company, country }) },
});
const minimax = (from: string, place: number) => ({
  rows: { "openrouter-places": setting((row) => row["model"] === "MiniMax M2.5" && String(row["weekEnd"]) >= from, { place }) },
});

export default {
  "S0-020": { holds: { rows: { "openrouter-weekly": setting((row) => row["country"] === "CN", { placesInFirstThree: 3 }) } } },
  "S0-022": { holds: minimax("2026-02-15", 1), contradicted: minimax("2026-03-01", 2) },
  "S1-009": { contradicted: inPlace(5, "Google", "US") },
  "S1-010": { contradicted: inPlace(3, "Moonshot AI", "CN") },
} satisfies Reach;
