import { check, defineChecks, type Finding, figure, judge } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { date, inWords, percent } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";

const volumes = table("token-volumes", { series: text, date: text, dateAsStated: text, tokensPerDay: number, qualifier: maybe(text), source: text });
const events = table("events", { date: text, title: text, what: text, place: maybe(text), topic: text, source: text });
type Volume = RowOf<typeof volumes.fields>;

const perDay = (value: number): string => `${inWords(value)} tokens a day`;
const official = (rows: readonly Volume[], month: string): Volume =>
  one(rows, ({ series, date: of }) => series === "china-nda" && of.slice(0, 7) === month, `token-volumes: china-nda ${month}`);

/** Compares a stated daily volume, or a `floor` ("more than"), with the official figure of that month. */
function againstOfficial(claim: Claim, row: Volume, stated: string, why: string, floor = false): Finding {
  const { value } = figure(claim);
  const passed = floor && row.tokensPerDay > value;
  const verdict = passed ? "holds" : judge({ computed: row.tokensPerDay, low: value, near: 0.005, loose: 0.1, otherwise: "contradicted" });
  const qualifier = row.qualifier ? `${row.qualifier} ` : "";
  return {
    verdict,
    stated,
    computed: `${qualifier}${perDay(row.tokensPerDay)}, ${row.dateAsStated}`,
    tolerance: floor ? "That number or more, within 0.5%." : "The same round number, within 0.5%.",
    why: verdict === "holds" ? why : "The National Data Administration gave another figure.",
    working: [
      { what: "The article", value: inWords(value), unit: "tokens a day" },
      { what: `National Data Administration, ${row.dateAsStated}`, value: `${qualifier}${inWords(row.tokensPerDay)}`, unit: "tokens a day" },
      { what: "Difference", value: percent(Math.abs(row.tokensPerDay / value - 1), 1), total: true },
    ],
    ...(verdict === "contradicted" && {
      favour: "The administration’s way of counting is not published; the article may follow another of its statements.",
    }),
  };
}

const MARCH = "2026-03";
const EARLY_2024 = "2024-01";
const UNPUBLISHED = "How it counts, and whether twice, was not published as far as we found.";

export default defineChecks({
  "S0-008": check({
    data: { volumes },
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, MARCH),
        `more than ${perDay(figure(claim).value)}`,
        `The National Data Administration gave that figure for March 2026. ${UNPUBLISHED}`,
        true,
      ),
  }),
  "S4-001": check({
    data: { volumes },
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, MARCH),
        `more than ${perDay(figure(claim).value)} in March 2026`,
        `The official figure. The administration now says “called”, where in 2025 it said “consumed”. ${UNPUBLISHED}`,
        true,
      ),
  }),
  "S0-009": check({
    data: { volumes },
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, EARLY_2024),
        `${perDay(figure(claim).value)} in early 2024`,
        `The official figure for early 2024, stated later. ${UNPUBLISHED}`,
      ),
  }),
  "S4-002": check({
    data: { volumes },
    run: ({ claim, data }) =>
      againstOfficial(
        claim,
        official(data.volumes, EARLY_2024),
        `${perDay(figure(claim).value)} two years before March 2026`,
        `The official figure for early 2024. ${UNPUBLISHED}`,
      ),
  }),
  "S4-007": check({
    data: { volumes },
    run: ({ claim, data }) => {
      const row = official(data.volumes, "2025-12");
      const analysts = data.volumes.find(({ series, date: of }) => series === "analysts-three" && of === row.date);
      const more = analysts && analysts.tokensPerDay > row.tokensPerDay;
      return againstOfficial(
        claim,
        row,
        `about ${perDay(figure(claim).value)} at the end of 2025`,
        more
          ? `The official figure. Analysts put three companies alone at ${inWords(analysts.tokensPerDay)} that month, so the counts are not alike.`
          : `The official figure. ${UNPUBLISHED}`,
      );
    },
  }),
  "S4-004": check({
    data: { volumes, events },
    run: ({ claims, data }) => {
      const amount = inWords(figure(claims("S4-001")).value);
      const volume = official(data.volumes, MARCH);
      const event = one(data.events, ({ title, topic }) => topic === "tokens" && title.includes(amount), `events: ${amount}`);
      const asSaid =
        event.place === "Beijing" && event.date.startsWith(MARCH) && event.source === volume.source && event.what.includes("Liu Liehong");
      return {
        verdict: asSaid ? "holds" : "contradicted",
        stated: "disclosed by Liu Liehong at the China Development Forum in Beijing",
        computed: `${date(event.date)}, ${event.place ?? "place not known"}`,
        tolerance: "The same speaker and city, and one source for the event and the figure.",
        why: asSaid
          ? `Press reports of the forum have him give the figure in Beijing on ${date(event.date)}. We did not see the speech itself.`
          : "The event in our data has another speaker, place or month.",
        working: [
          { what: "Speaker and figure", value: event.what },
          { what: "Day", value: date(event.date) },
          { what: "Place", value: event.place ?? "—" },
          { what: "Figure from the same source", value: `${volume.qualifier ?? ""} ${inWords(volume.tokensPerDay)}`.trim(), unit: "tokens a day" },
        ],
        ...(!asSaid && { favour: "The same figure was given on more than one occasion." }),
      };
    },
  }),
});
