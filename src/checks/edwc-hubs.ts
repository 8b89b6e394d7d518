import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, percent, significant } from "../kit/format.ts";
import { maybe, number, one, table, text } from "../kit/table.ts";

const hubs = table("computing-hubs", { cluster: text, hub: text, side: text });
const status = table("hub-status", { id: text, place: text, period: text, greenShare: maybe(number) });
const carbon = table("grid-carbon", { province: text, name: text, year: number, factorKgCo2PerKwh: number });

type Carbon = { readonly province: string; readonly name: string; readonly year: number; readonly factorKgCo2PerKwh: number };

/** Finds the grid factor of a province for the newest year for which China as a whole has one, and China's for that year. */
function grid(rows: readonly Carbon[], province: string): { readonly here: Carbon; readonly china: Carbon } {
  const china = one(rows, (row) => row.province === "CN", "China in grid-carbon");
  return { china, here: one(rows, (row) => row.province === province && row.year === china.year, `${province} ${china.year} in grid-carbon`) };
}

/** Share at which a grid "runs on" a source: half or more. */
const MOST = 0.5;
/** A grid that emits less than this share of the national average counts as mostly low-carbon. */
const MOSTLY_CLEAN = 0.5;

export default defineChecks({
  "S4-033": check({
    data: { hubs },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const named = [...new Set(data.hubs.map(({ hub }) => hub))];
      const clusters = (hub: string): number => data.hubs.filter((row) => row.hub === hub).length;
      const single = named.filter((hub) => clusters(hub) === 1);
      const several = named.filter((hub) => clusters(hub) > 1);
      const holds = named.length === stated;
      return {
        verdict: holds ? "holds" : "contradicted",
        stated: `${stated} national computing hubs`,
        computed: `${named.length} national hubs with ${data.hubs.length} clusters`,
        tolerance: "a count: exactly",
        why: `China’s programme names ${named.length} hubs. They hold ${data.hubs.length} clusters of data centres.`,
        working: [
          { what: `Hubs with one cluster: ${single.join("; ")}`, value: String(single.length) },
          { what: `Hubs with more: ${several.join("; ")}`, value: `+ ${several.length}` },
          { what: "Hubs", value: String(named.length), total: true },
        ],
        ...(holds ? {} : { favour: "A map may draw two neighbouring hubs as one, or mark clusters as hubs." }),
      };
    },
  }),

  "S4-028": check({
    data: { status, carbon },
    run: ({ data }) => {
      const green = one(data.status, ({ id }) => id === "inner-mongolia-green-2025", "the green share of the Inner Mongolia cluster");
      const { here, china } = grid(data.carbon, "CN-NM");
      const above = here.factorKgCo2PerKwh / china.factorKgCo2PerKwh - 1;
      const share = green.greenShare;
      const most = share !== null && share >= MOST;
      const verdict = share === null ? "unverified" : !most ? "contradicted" : above > 0 ? "holds-loosely" : "holds";
      return {
        verdict,
        stated: "AI at Horinger runs on wind and solar power that the cloud firms draw directly",
        computed:
          share === null
            ? "no green share reported"
            : `${percent(share, 1)} green power by contract, on a grid ${decimal(Math.abs(above) * 100)}% ${above > 0 ? "above" : "below"} ` +
              "China’s average carbon",
        tolerance:
          `at least ${percent(MOST)} green, and a grid no dirtier than the average, for a plain “holds”: contracts do not show which power ` +
          "flowed",
        why:
          share === null
            ? "No share of green power is reported for the cluster."
            : `The cluster reports ${percent(share)} green power, counted by contract. The grid around it emits ` +
              `${decimal(Math.abs(above) * 100)}% ${above > 0 ? "more" : "less"} carbon than China’s average; hour by hour nothing is ` +
              "published.",
        working: [
          { what: `Green power, ${green.place}, ${green.period}`, value: percent(share, 2) },
          { what: `Carbon of a kilowatt-hour, ${here.name}, ${here.year}`, value: significant(here.factorKgCo2PerKwh, 4), unit: "kg CO₂" },
          { what: `The same, ${china.name}`, value: `÷ ${significant(china.factorKgCo2PerKwh, 4)}`, unit: "kg CO₂" },
          { what: "Inner Mongolia against China", value: significant(1 + above, 3), unit: "times", total: true },
        ],
        ...(verdict === "contradicted"
          ? { favour: "A single site in the cluster may be tied to its own wind and solar farms, whatever the average." }
          : {}),
      };
    },
  }),

  "S4-029": check({
    data: { carbon },
    run: ({ data }) => {
      const { here, china } = grid(data.carbon, "CN-GZ");
      const ratio = here.factorKgCo2PerKwh / china.factorKgCo2PerKwh;
      const { here: sichuan } = grid(data.carbon, "CN-SC");
      const clean = ratio < MOSTLY_CLEAN;
      return {
        verdict: clean ? "holds-loosely" : "unverified",
        stated: "Guizhou’s data centres use hydropower, and a cool climate saves them cooling",
        computed: `a grid at ${significant(ratio, 3)} times China’s average carbon; what the data centres draw is not published`,
        tolerance: `a grid below ${percent(MOSTLY_CLEAN)} of China’s average carbon would support the half on hydropower`,
        why: clean
          ? `Guizhou’s grid emits ${percent(ratio)} of China’s average carbon, as one on hydropower would. The climate is not in our data.`
          : `What Guizhou’s data centres draw is not published. The province has hydropower, but its grid emits ${percent(ratio)} of China’s ` +
            "average carbon. Cooling costs are not in our data.",
        working: [
          { what: `Carbon of a kilowatt-hour, ${here.name}, ${here.year}`, value: significant(here.factorKgCo2PerKwh, 4), unit: "kg CO₂" },
          { what: `The same, ${china.name}`, value: `÷ ${significant(china.factorKgCo2PerKwh, 4)}`, unit: "kg CO₂" },
          { what: "Guizhou against China", value: significant(ratio, 3), unit: "times", total: true },
          {
            what: "For comparison, Sichuan against China",
            value: significant(sichuan.factorKgCo2PerKwh / china.factorKgCo2PerKwh, 2),
            unit: "times",
          },
        ],
      };
    },
  }),
});
