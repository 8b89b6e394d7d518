import { check, defineChecks, figure } from "../kit/check.ts";
import { date, inWords, percent, significant } from "../kit/format.ts";
import { official, trillion } from "../kit/readings/official-volume.ts";
import { type Volume, volumeTable } from "../kit/readings/volume-series.ts";
import { compoundRate, growthMultiple, monthsBetween } from "../model/growth.ts";

/** Finds the fastest monthly rate from a series' first row to any row at least `least` months later, with the weaker grade of the two ends. */
function fastest(rows: readonly Volume[], least: number) {
  const [first, ...later] = [...rows].sort((a, b) => a.date.localeCompare(b.date));
  if (!first) return [];
  return later
    .map((row) => {
      const months = monthsBetween(first.date, row.date);
      const multiple = growthMultiple(first.tokensPerDay, row.tokensPerDay);
      const grade = [first.grade, row.grade].sort()[1] ?? "C";
      return { who: row.who, first, last: row, months, multiple, rate: months > 0 ? compoundRate(multiple, months) : 0, grade };
    })
    .filter(({ months }) => months >= least)
    .sort((a, b) => b.rate - a.rate)
    .slice(0, 1);
}

export default defineChecks({
  "S4-009": check({
    data: { volumes: volumeTable },
    run: ({ claims, data }) => {
      const multiple = growthMultiple(figure(claims("S4-002")).value, figure(claims("S4-001")).value);
      const months = monthsBetween("2024-01", official(data.volumes, "2026-03").date);
      // "Two years ago" is 24 months; the official "early 2024" reaches back to January.
      const high = compoundRate(multiple, figure(claims("S4-003"), 1).value);
      const low = compoundRate(multiple, months);
      const names = [...new Set(data.volumes.filter(({ series }) => !series.startsWith("china-")).map(({ series }) => series))];
      const rivals = names
        .flatMap((name) =>
          fastest(
            data.volumes.filter(({ series }) => series === name),
            18,
          ),
        )
        .sort((a, b) => b.rate - a.rate);
      const faster = rivals.filter(({ rate }) => rate > high);
      const sound = faster.find(({ grade }) => grade !== "C");
      const range = `${percent(low)} to ${percent(high)} a month`;
      const top = faster[0];
      return {
        verdict: sound ? "contradicted" : "unverified",
        stated: "faster than any measure in the history of computing infrastructure",
        computed: `${range}; ${rivals.map(({ who, rate }) => `${who} ${percent(rate)}`).join(", ")}`,
        tolerance: "One well-sourced series (grade A or B at both ends, 18 months or more) that grows faster would contradict it.",
        why: sound
          ? `${sound.who} grew faster: ${percent(sound.rate)} a month over ${sound.months} months, against ${range}.`
          : "A record against every measure ever taken cannot be " +
            `tested.${top ? ` ${top.who} says it grew ${percent(top.rate)} a month for ${top.months} months, ` : ""}` +
            `${top ? `against ${range}, but the source is weak.` : ""}`,
        working: [
          { what: `China, official: ${significant(multiple, 4)} times in ${months} months`, value: percent(low, 1), unit: "a month" },
          { what: "The same in 24 months, as the article has it", value: percent(high, 1), unit: "a month" },
          ...rivals.map(({ who, first, last, months: span, multiple: by, rate, grade }) => ({
            what: `${who}, ${date(first.date)} to ${date(last.date)}: ${significant(by)} times in ${span} months (grade ${grade})`,
            value: percent(rate, 1),
            unit: "a month",
          })),
        ],
        ...(sound && {
          favour: "It is one company’s count of itself over a shorter span, and a nation’s total from a larger start is harder to multiply.",
        }),
      };
    },
  }),
  "S4-013": check({
    data: { volumes: volumeTable },
    run: ({ data }) => {
      const [start, mid, from, to] = ["2024-01", "2025-06", "2025-12", "2026-03"].map((month) => official(data.volumes, month)) as [
        Volume,
        Volume,
        Volume,
        Volume,
      ];
      const rate = (a: Volume, b: Volume): number => compoundRate(growthMultiple(a.tokensPerDay, b.tokensPerDay), monthsBetween(a.date, b.date));
      const added = (a: Volume, b: Volume): number => (b.tokensPerDay - a.tokensPerDay) / monthsBetween(a.date, b.date);
      const fasterRate = rate(from, to) > rate(start, to);
      const more = added(from, to) > added(mid, from);
      const verdict = fasterRate && more ? "holds" : fasterRate || more ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "an acceleration, with three causes",
        computed:
          `+${inWords(added(from, to))} a day each month, after ${inWords(added(mid, from))}; ${percent(rate(from, to))} a month, after ` +
          `${percent(rate(start, to))}`,
        tolerance: "Faster may mean more tokens added a month or a larger percentage; one of them is enough to hold loosely.",
        why:
          verdict === "holds"
            ? "Both more tokens a month are added and the percentage is higher. The causes are not tested."
            : verdict === "contradicted"
              ? "Fewer tokens a month are added, and the percentage is lower."
              : more
                ? "In early 2026 more tokens were added each month than in late 2025, but the percentage was well below the average since " +
                  "early 2024. The three causes are not tested."
                : "The percentage rose, but fewer tokens were added each month. The three causes are not tested.",
        working: [
          {
            what: "Added a month, July to December 2025",
            value: `(${trillion(from)} − ${trillion(mid)}) ÷ ${monthsBetween(mid.date, from.date)} = ${inWords(added(mid, from))}`,
          },
          {
            what: "Added a month, January to March 2026",
            value: `(${trillion(to)} − ${trillion(from)}) ÷ ${monthsBetween(from.date, to.date)} = ${inWords(added(from, to))}`,
          },
          { what: "Average growth, early 2024 to March 2026", value: percent(rate(start, to), 1), unit: "a month" },
          { what: "Growth, end of 2025 to March 2026", value: percent(rate(from, to), 1), unit: "a month" },
        ],
        ...(verdict === "contradicted" && { favour: "The text may speak of the whole rise since 2024, which is steep by any measure." }),
      };
    },
  }),
});
