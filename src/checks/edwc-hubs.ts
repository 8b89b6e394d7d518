import { check, defineChecks, figure } from "../kit/check.ts";
import type { TestedVerdict } from "../kit/claim.ts";
import { decimal, listed, percent, significant } from "../kit/format.ts";
import { origin, originsOf, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";
import { judge } from "./rules/judge.ts";

const hubs = table("computing-hubs", { cluster: text, hub: text, side: text });
const status = table("hub-status", { id: text, place: text, period: text, greenShare: maybe(number) });
const carbon = table("grid-carbon", { province: text, name: text, year: number, factorKgCo2PerKwh: number });

type Carbon = { readonly province: string; readonly name: string; readonly year: number; readonly factorKgCo2PerKwh: number };

/** Finds the grid factor of a province for the newest year for which China as a whole has one, and China's for that year. */
function grid(rows: readonly Carbon[], province: string): { readonly here: Carbon; readonly china: Carbon } {
  const china = one(rows, (row) => row.province === "CN", "China in grid-carbon");
  return { china, here: one(rows, (row) => row.province === province && row.year === china.year, `${province} ${china.year} in grid-carbon`) };
}

/** Share of green power at which a cluster uses it, and the least at which one can speak of it. */
const USES = { mostly: 0.5, somewhat: 0.1 };

export default defineChecks({
  "S4-033": check({
    data: { hubs },
    gives: ["holds", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const named = [...new Set(data.hubs.map(({ hub }) => hub))];
      const clusters = (hub: string): number => data.hubs.filter((row) => row.hub === hub).length;
      const single = named.filter((hub) => clusters(hub) === 1);
      const several = named.filter((hub) => clusters(hub) > 1);
      const holds = named.length === stated.value;
      return {
        verdict: holds ? "holds" : "contradicted",
        stated: `${stated.value} national computing hubs`,
        computed: `${named.length} national hubs with ${data.hubs.length} clusters`,
        tolerance: "a count: exactly",
        why: `China’s programme names ${named.length} hubs. They hold ${data.hubs.length} clusters of data centres.`,
        working: [
          { what: `Hubs with one cluster: ${single.join("; ")}`, value: String(single.length) },
          { what: `Hubs with more: ${several.join("; ")}`, value: `+ ${several.length}` },
          { what: "Hubs", value: String(named.length), total: true },
        ],
        ...(holds
          ? { against: `Counted by clusters there are ${data.hubs.length}; the map itself is not in our copy of the article.` }
          : { favour: "A map may draw two neighbouring hubs as one, or mark clusters as hubs." }),
      };
    },
  }),

  "S4-028": check({
    data: { status, carbon },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "Green power is counted by contract. Which power flows to which firm is not published, so that “drawing directly” stays untested.",
    run: ({ data }) => {
      const green = one(data.status, ({ id }) => id === "inner-mongolia-green-2025", "the green share of the Inner Mongolia cluster");
      const { here, china } = grid(data.carbon, "CN-NM");
      const above = here.factorKgCo2PerKwh / china.factorKgCo2PerKwh - 1;
      const share = green.greenShare;
      const uses: TestedVerdict =
        share === null ? "unverified" : share >= USES.mostly ? "holds" : share >= USES.somewhat ? "holds-loosely" : "contradicted";
      const verdict = uses === "holds" ? "holds-loosely" : uses;
      const dirtier = `${decimal(Math.abs(above) * 100)}% ${above > 0 ? "more" : "less"} carbon than China’s average`;
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: "Horinger uses wind and solar power for AI, drawn directly by cloud firms",
        computed: share === null ? "no green share reported" : `${percent(share, 1)} green power by contract, on a grid with ${dirtier}`,
        tolerance: `from ${percent(USES.somewhat)} of green power one can say that it is used; ${percent(USES.mostly)} is most`,
        why:
          share === null
            ? "No share of green power is reported for the cluster."
            : `The cluster reports ${percent(share)} green power, counted by contract. Hour by hour, and by firm, nothing is published.`,
        working: [
          { what: `Green power, ${green.place}, ${green.period}`, value: percent(share, 2) },
          { what: `Carbon of a kilowatt-hour, ${here.name}, ${here.year}`, value: significant(here.factorKgCo2PerKwh, 4), unit: "kg CO₂" },
          { what: `The same, ${china.name}`, value: `÷ ${significant(china.factorKgCo2PerKwh, 4)}`, unit: "kg CO₂" },
          { what: "Inner Mongolia against China", value: significant(1 + above, 3), unit: "times", total: true },
        ],
        parts: [
          { part: "it uses wind and solar power", verdict: uses },
          { part: "cloud firms draw directly on renewables", verdict: "untested" },
        ],
        ...(verdict === "contradicted" && {
          favour: "A single site in the cluster may be tied to its own wind and solar farms, whatever the average.",
        }),
        ...(verdict === "holds-loosely" && { against: `The grid around the cluster emits ${dirtier}.` }),
      };
    },
  }),

  "S4-029": check({
    data: { carbon, origins: originTable },
    gives: ["holds-loosely", "contradicted"],
    limit: "Which power Guizhou’s data centres draw is not published, so that their hydropower stays untested.",
    run: ({ data }) => {
      const { here, china } = grid(data.carbon, "CN-GZ");
      const ratio = here.factorKgCo2PerKwh / china.factorKgCo2PerKwh;
      const [summer, air] = [origin(data.origins, "guizhou-summer"), origin(data.origins, "server-air-limit")];
      const judged = judge({
        computed: summer.value ?? Number.NaN,
        figure: { value: air.value ?? Number.NaN, unit: "degrees Celsius", asWritten: "cool", hedge: "at-most" },
        otherwise: "contradicted",
      });
      const cool = judged.verdict !== "contradicted";
      return {
        verdict: cool ? "holds-loosely" : "contradicted",
        ...(cool && { loosely: "part-untested" as const }),
        stated: "Guizhou’s data centres use hydropower, and a cool climate saves them cooling",
        computed: `about ${decimal(summer.value)} °C in summer, where air for servers may have ${decimal(air.value)}`,
        tolerance: `cool: outside air in summer, on average, no warmer than what servers may be given by ${air.saidBy}`,
        why: cool
          ? `At about ${decimal(summer.value)} °C in summer, outside air can cool servers. What power the data centres draw is not published.`
          : `At ${decimal(summer.value)} °C in summer outside air is too warm for servers.`,
        working: [
          quoted(summer),
          { what: `Air for servers, upper end, ${air.saidBy}`, value: decimal(air.value), unit: "°C" },
          { what: `Carbon of a kilowatt-hour, ${here.name}, ${here.year}`, value: significant(here.factorKgCo2PerKwh, 4), unit: "kg CO₂" },
          { what: `The same, ${china.name}`, value: `÷ ${significant(china.factorKgCo2PerKwh, 4)}`, unit: "kg CO₂" },
          { what: "Guizhou against China", value: significant(ratio, 3), unit: "times", total: true },
        ],
        parts: [
          { part: "a cool climate lowers the cost of cooling", verdict: judged.verdict },
          { part: "the data centres use hydropower", verdict: "untested" },
        ],
        ...(cool
          ? {
              against:
                `The province has hydropower, but its grid emits ${percent(ratio)} of China’s average carbon. What cooling costs ` +
                `there is not published.`,
            }
          : { favour: "In winter, and at night, the air is cooler." }),
      };
    },
  }),

  "S4-030": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: "That a firm has no data centre in a province, no source says; so nothing can contradict it.",
    run: ({ claim, data }) => {
      const names = claim.names ?? [];
      const reports = originsOf(data.origins, claim.id);
      const found = names.filter((name) => reports.some((report) => quotes(report, name)));
      const verdict = found.length === names.length ? "holds" : found.length > 0 ? "holds-loosely" : "unverified";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: `data centres in Guizhou for ${listed(names)}`,
        computed: `${found.length} of ${names.length} firms in reports`,
        tolerance: "each firm must be named by a report; if some are, it holds loosely",
        why: found.length > 0 ? `Reports name ${listed(found)} among those with data centres in Guizhou.` : "No report names these firms.",
        working: reports.map(quoted),
        parts:
          verdict === "unverified"
            ? []
            : names.map((name) => ({ part: name, verdict: found.includes(name) ? ("holds" as const) : ("untested" as const) })),
        ...(verdict !== "unverified" && {
          against: "Both are press reports; the firms’ own pages were not opened.",
        }),
      };
    },
  }),
});
