import { check, defineChecks, figure } from "../kit/check.ts";
import { date, spelled } from "../kit/format.ts";
import { table, text } from "../kit/table.ts";

const events = table("events", { date: text, title: text });

const LISTS = / lists in Hong Kong$/;

export default defineChecks({
  "S0-059": check({
    data: { events },
    run: ({ claim, data }) => {
      const tigers = figure(claim).value;
      const listings = data.events
        .filter(({ title }) => LISTS.test(title))
        .map((row) => ({ ...row, name: row.title.replace(LISTS, "") }))
        .sort((a, b) => a.date.localeCompare(b.date));
      const [first, next] = listings;
      if (!first) throw new RangeError("events: no listing in Hong Kong");
      const month = date(first.date.slice(0, 7)).split(" ")[0] ?? "";
      const inMonth = claim.paraphrase.includes(month);
      const verdict = first.name === "Zhipu" ? (inMonth ? "holds" : "holds-loosely") : "contradicted";
      return {
        verdict,
        stated: `Zhipu first of ${spelled(tigers)} “tigers” to list in Hong Kong, in January 2026`,
        computed: `${listings.map(({ name, date: on }) => `${name} on ${date(on)}`).join(", ")}`,
        tolerance: "the first of the listings found, and the month",
        why:
          verdict === "contradicted"
            ? `${first.name} came first, on ${date(first.date)}.`
            : `Zhipu listed on ${date(first.date)}${next ? `, a day or more before ${next.name}` : ""}. The agencies of the day count them ` +
              `as the first two of the ${spelled(tigers)}.`,
        working: listings.map(({ name, date: on }) => ({ what: `${name}, first day of trading in Hong Kong`, value: date(on) })),
        ...(verdict === "contradicted" && { favour: "The day of filing is not the day of listing." }),
      };
    },
  }),
});
