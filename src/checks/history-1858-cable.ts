import { check, defineChecks } from "../kit/check.ts";
import { daysBetween } from "../kit/days.ts";
import { date, decimal } from "../kit/format.ts";
import { list, number, one, table, text } from "../kit/table.ts";

const cables = table("submarine-cables", { cable: text, lengthKm: number, inService: text, landingPoints: list });
const events = table("events", { date: text, title: text, topic: text });

const SUMMER = ["06", "07", "08"];

export default defineChecks({
  "S3-001": check({
    data: { cables, events },
    run: ({ claim, data }) => {
      const { inService, landingPoints, lengthKm } = one(data.cables, ({ cable }) => cable === "transatlantic-1858", "the cable of 1858");
      const ends = landingPoints.map(String);
      const inSummer = claim.paraphrase.includes(inService.slice(0, 4)) && SUMMER.includes(inService.slice(5, 7));
      const cities = ["London", "New York"].every((city) => ends.some((end) => end.includes(city)));
      const silent = one(data.events, ({ title }) => title === "The cable falls silent", "the end of the cable of 1858").date;
      const days = daysBetween(inService, silent);
      const verdict = !inSummer ? "contradicted" : cities ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: "in summer 1858 a copper-cored cable across the Atlantic joined London and New York",
        computed: `landed on ${date(inService)} between ${ends.join(" and ")}; silent after ${decimal(days)} days`,
        tolerance: "the year, the season and the two ends; lines over land may count for the rest. The core is not tested",
        why:
          `${inSummer ? "The year and the season are right" : `It was landed on ${date(inService)}`}. The cable ran from ` +
          `${ends.join(" to ")}; other lines went on from there. It fell silent after ${decimal(days)} days.`,
        working: [
          { what: "Landed", value: date(inService) },
          ...ends.map((end, i) => ({ what: `End ${i + 1}`, value: end })),
          { what: "Length, rounded", value: decimal(lengthKm), unit: "km" },
          { what: "Last message in the log", value: date(silent) },
          { what: "In use", value: decimal(days), unit: "days", total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Laying, landing and first message have different days." } : {}),
      };
    },
  }),
});
