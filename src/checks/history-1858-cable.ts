import { check, defineChecks } from "../kit/check.ts";
import { daysBetween } from "../kit/days.ts";
import { date, decimal } from "../kit/format.ts";
import { list, number, one, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";

const cables = table("submarine-cables", { cable: text, lengthKm: number, inService: text, landingPoints: list });
const events = table("events", { id: text, date: text });

const SUMMER = ["06", "07", "08"];

export default defineChecks({
  "S3-001": check({
    data: { cables, events },
    gives: ["holds-loosely", "contradicted"],
    limit: "What its core was made of is not in our data, so that it cannot hold fully.",
    run: ({ claim, data }) => {
      const { inService, landingPoints, lengthKm } = one(data.cables, ({ cable }) => cable === "transatlantic-1858", "the cable of 1858");
      const ends = landingPoints.map(String);
      const names = claim.names ?? [];
      const inSummer = inService.startsWith(dated(claim)) && SUMMER.includes(inService.slice(5, 7));
      const cities = names.every((city) => ends.some((end) => end.includes(city)));
      const silent = one(data.events, ({ id }) => id === "telegraph-cable-1858-silent", "the end of the cable of 1858").date;
      const days = daysBetween(inService, silent);
      return {
        verdict: inSummer ? "holds-loosely" : "contradicted",
        ...(inSummer && { loosely: cities ? ("part-untested" as const) : ("narrower" as const) }),
        stated: `in summer ${dated(claim)} a copper-cored cable across the Atlantic joined ${names.join(" and ")}`,
        computed: `landed on ${date(inService)} between ${ends.join(" and ")}; silent after ${decimal(days)} days`,
        tolerance: "the year, the season and the two ends; lines over land may count for the rest. The core is not tested",
        why:
          `${inSummer ? "The year and the season are right" : `It was landed on ${date(inService)}`}. The cable ran from ` +
          `${ends.join(" to ")}${cities ? "" : "; other lines went on from there"}.`,
        working: [
          { what: "Landed", value: date(inService) },
          ...ends.map((end, i) => ({ what: `End ${i + 1}`, value: end })),
          { what: "Length, rounded", value: decimal(lengthKm), unit: "km" },
          { what: "Last message in the log", value: date(silent) },
          { what: "In use", value: decimal(days), unit: "days", total: true },
        ],
        parts: [
          { part: `it crossed the Atlantic in summer ${dated(claim)}`, verdict: inSummer ? "holds" : "contradicted" },
          { part: `it connected ${names.join(" and ")}`, verdict: cities ? "holds" : "holds-loosely" },
          { part: "its core was copper", verdict: "untested" },
        ],
        ...(inSummer
          ? { against: `It fell silent after ${decimal(days)} days, which the article does not tell.` }
          : { favour: "Laying, landing and first message have different days." }),
      };
    },
  }),
});
