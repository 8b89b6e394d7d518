import { check, defineChecks, figure } from "../kit/check.ts";
import { date, spelled } from "../kit/format.ts";
import { maybe, table, text } from "../kit/table.ts";

const events = table("events", { date: text, by: maybe(text), act: maybe(text), place: maybe(text) });

export default defineChecks({
  "S0-059": check({
    data: { events },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const tigers = figure(claim).value;
      const [named = ""] = claim.names ?? [];
      const month = claim.dates?.[0]?.value ?? "";
      const listings = data.events
        .filter(({ act, place }) => act === "listing" && place === "Hong Kong")
        .sort((a, b) => a.date.localeCompare(b.date));
      const [first, next] = listings;
      if (!first) throw new RangeError("events: no listing in Hong Kong");
      const asSaid = first.by === named;
      const verdict = !asSaid ? "contradicted" : first.date.startsWith(month) ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "rounded" as const }),
        stated: `${named} first of ${spelled(tigers)} “tigers” to list in Hong Kong, in ${date(month)}`,
        computed: `${listings.map(({ by, date: on }) => `${by} on ${date(on)}`).join(", ")}`,
        tolerance: `the first of the listings found, and the month; in another month it holds loosely. “${spelled(tigers)} tigers” is a label`,
        why: asSaid
          ? `${named} listed on ${date(first.date)}${next ? `, a day or more before ${next.by}` : ""}. The agencies of the day count them as the ` +
            `first two of the ${spelled(tigers)}.`
          : `${first.by} came first, on ${date(first.date)}.`,
        working: listings.map(({ by, date: on }) => ({ what: `${by}, first day of trading in Hong Kong`, value: date(on) })),
        ...(!asSaid && { favour: "The day of filing is not the day of listing." }),
      };
    },
  }),
});
