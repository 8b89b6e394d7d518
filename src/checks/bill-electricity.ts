import { check, defineChecks, figure } from "../kit/check.ts";
import { decimal, inWords, significant } from "../kit/format.ts";
import { number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, judge } from "./rules/judge.ts";

const HOURS_A_YEAR = 8760;

export default defineChecks({
  "S3-038": check({
    data: {
      prices: table("industrial-prices", { id: text, usdPerKwh: number }),
      sites: table("ai-data-centres", { site: text, powerMw: number, asOf: text }),
    },
    gives: ["holds-loosely", "contradicted"],
    limit:
      "No operator of such a site publishes a meter reading; power that is installed, taken at full load all year, can carry the claim " +
      "loosely at best.",
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const usdPerKwh = one(data.prices, ({ id }) => id === "us-2025", "us-2025 in industrial-prices").usdPerKwh;
      const [largest] = data.sites.toSorted((a, b) => b.powerMw - a.powerMw);
      if (!largest) throw new RangeError("ai-data-centres: no site");
      const bill = largest.powerMw * 1000 * HOURS_A_YEAR * usdPerKwh;
      const judged = judge({ computed: bill, figure: stated, otherwise: "contradicted" });
      const needed = stated.value / usdPerKwh / HOURS_A_YEAR / 1000;
      return {
        ...atMostLoosely(judged, "part-untested"),
        stated: `hundreds of millions of dollars a year, read as $${inWords(stated.value)} or more`,
        computed: `$${inWords(bill)} a year for ${significant(largest.powerMw)} MW`,
        why:
          `It takes ${significant(needed)} MW all year at the mean American price for industry. ${largest.site}, the largest site before the ` +
          `article, had ${significant(largest.powerMw)} MW, which at full load costs $${inWords(bill)}.`,
        ...(judged.verdict !== "contradicted" && {
          against:
            `“Easily” it is not: of the ${data.sites.length} sites of that time in our data ` +
            `${data.sites.filter(({ powerMw }) => powerMw >= needed).length} is so large, and no site runs at full load all year.`,
        }),
        working: [
          ...data.sites.map(({ site, powerMw, asOf }) => ({ what: `Power installed, ${site}, ${asOf}`, value: significant(powerMw), unit: "MW" })),
          { what: "Hours a year", value: `× ${decimal(HOURS_A_YEAR)}`, unit: "h" },
          { what: "American industrial mean, 2025", value: `× ${significant(usdPerKwh)}`, unit: "$ per kWh" },
          { what: `Bill, ${largest.site}`, value: `$${inWords(bill)}`, unit: "a year", total: true },
          { what: `Power whose bill is $${inWords(stated.value)}`, value: significant(needed), unit: "MW" },
        ],
        ...(judged.verdict === "contradicted" && { favour: "Sites under construction are several times larger." }),
      };
    },
  }),
});
