import { check, defineChecks, figure } from "../kit/check.ts";
import { date, listed, percent } from "../kit/format.ts";
import { originsOf, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { maybe, number, type RowOf, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { byGrade, judge } from "./rules/judge.ts";

const hashrate = table("bitcoin-hashrate", {
  country: text,
  name: text,
  month: text,
  shareOfHashrate: number,
  qualifier: maybe(text),
  grade: text,
});
type Share = RowOf<typeof hashrate.fields>;

/** Lists the known months of a country, oldest first. @throws Error if there are none */
function months(rows: readonly Share[], country: string): readonly [Share, ...Share[]] {
  const [first, ...rest] = rows.filter((row) => row.country === country).sort((a, b) => a.month.localeCompare(b.month));
  if (!first) throw new Error(`bitcoin-hashrate: no month of ${country}`);
  return [first, ...rest];
}
const the = (name: string): string => (name.startsWith("United") ? `the ${name}` : name);
const line = ({ name, month, shareOfHashrate, qualifier }: Share): { what: string; value: string } => ({
  what: `${name}, ${date(month)}`,
  value: `${qualifier ? `${qualifier} ` : ""}${percent(shareOfHashrate, 1)}`,
});

/** Share that hidden miners may add without amounting to a return. */
const TRACE = 0.05;
/** Years by which "around" a year may be missed. */
const AROUND = 1;
/** Country that a state belongs to, where the data count countries alone. */
const WITHIN: Readonly<Record<string, string>> = { Texas: "United States" };

export default defineChecks({
  "S3-053": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified"],
    limit: "That no miner came, no source says; so nothing can contradict it.",
    run: ({ claim, data }) => {
      const year = Number(dated(claim));
      const names = claim.names ?? [];
      const reports = originsOf(data.origins, claim.id);
      const early = reports.filter(({ date: on }) => Math.abs(Number(on.slice(0, 4)) - year) <= AROUND);
      const inTime = names.filter((name) => early.some((report) => quotes(report, name)));
      const known = names.filter((name) => reports.some((report) => quotes(report, name)));
      const verdict = inTime.length === names.length ? "holds" : known.length > 0 ? "holds-loosely" : "unverified";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }),
        stated: `around ${year} miners came to power plants in ${listed(names)}`,
        computed: `around ${year}: ${listed(inTime) || "none found"}; at some time: ${listed(known) || "none found"}`,
        tolerance:
          "a report must place miners in each province in that year or the one beside it; reports of some, or of later years, make it hold loosely",
        why:
          known.length > 0
            ? `Reports place miners in ${listed(known)}${inTime.length > 0 ? `, around ${year} in ${listed(inTime)}` : ""}.`
            : "No report of miners in these provinces was found.",
        working: reports.map((report) => ({ ...quoted(report), what: `${report.saidBy}, ${date(report.date)}` })),
        parts:
          verdict === "unverified"
            ? []
            : names.map((name) => ({ part: name, verdict: inTime.includes(name) ? ("holds" as const) : ("untested" as const) })),
        ...(verdict !== "unverified" && {
          against: "The early report is a weak source, and the other has China’s boom begin only later.",
        }),
      };
    },
  }),

  "S3-056": check({
    data: { hashrate },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const china = months(data.hashrate, "CN");
      const top = china.reduce((best, row) => (row.shareOfHashrate > best.shareOfHashrate ? row : best));
      const judged = judge({ computed: top.shareOfHashrate, figure: stated, otherwise: "contradicted" });
      return {
        ...judged,
        stated: `once over ${percent(stated.value)} of the world’s Bitcoin mining`,
        computed: `${top.qualifier ?? ""} ${percent(top.shareOfHashrate)} in ${date(top.month)}`.trim(),
        tolerance: `${judged.tolerance}; any month counts`,
        why: `Cambridge puts China’s share at ${top.qualifier ?? ""} ${percent(top.shareOfHashrate)} in ${top.month.slice(0, 4)}.`,
        working: [
          { what: "Stated, more than", value: percent(stated.value) },
          { ...line(top), total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "The series begins in 2019; earlier years may have been higher." }
          : { against: "It rests on a few pools, about a third of the world’s mining, by the places that miners show." }),
      };
    },
  }),

  "S3-058": check({
    data: { hashrate },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const year = dated(claim);
      const china = months(data.hashrate, "CN").filter(({ month }) => month >= year);
      const within = china.filter(({ month }) => month.startsWith(year));
      const low = within.reduce((least, row) => (row.shareOfHashrate < least.shareOfHashrate ? row : least));
      const high = within.find(({ month }) => month < low.month);
      const back = china.find(({ month, shareOfHashrate }) => month > low.month && shareOfHashrate > TRACE);
      const fell = high !== undefined && low.shareOfHashrate <= high.shareOfHashrate / 2;
      const ended = fell && low.shareOfHashrate <= TRACE;
      const verdict = !fell ? "contradicted" : back || !ended ? "holds-loosely" : "holds";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: "narrower" as const }),
        stated: `Chinese mining came to an abrupt end in ${year}`,
        computed:
          `${high ? `${percent(high.shareOfHashrate)} in ${date(high.month)}, ` : ""}${percent(low.shareOfHashrate)} in ` +
          `${date(low.month)}${back ? `, ${percent(back.shareOfHashrate)} in ${date(back.month)}` : ""}`,
        tolerance: `abrupt: to half or less within the year; an end: at most ${percent(TRACE)}, then and later`,
        why: !fell
          ? `The share did not fall to half within ${year}.`
          : back
            ? `The fall was abrupt, but not the end: ${percent(back.shareOfHashrate)} is seen again in ${date(back.month)}.`
            : "The share fell within months and did not come back in the months known.",
        working: china.slice(0, 8).map(line),
        parts: [
          { part: "the fall was abrupt", verdict: fell ? "holds" : "contradicted" },
          { part: "it was the end", verdict: !fell ? "contradicted" : back || !ended ? "holds-loosely" : "holds" },
        ],
        ...(verdict === "contradicted"
          ? { favour: "Miners hid their place after the ban, so a share may be seen where little is left." }
          : { against: "Miners hid where they were, so that part of them may never have left." }),
      };
    },
  }),

  "S3-059": check({
    data: { hashrate },
    gives: ["holds-loosely", "contradicted"],
    limit: "Where machines went cannot be seen, only where mining grew; and states are not counted apart. So it cannot hold fully.",
    run: ({ claim, data }) => {
      const china = months(data.hashrate, "CN");
      const names = claim.names ?? [];
      // A share rises by itself when another leaves: share ÷ (1 − the share that left).
      const moved = names.map((name) => {
        const country = WITHIN[name] ?? name;
        const known = data.hashrate.filter((row) => row.name === country).sort((a, b) => a.month.localeCompare(b.month));
        const before = known.filter(({ month }) => month.startsWith("2021") && month <= "2021-05").at(-1);
        const after = known.find(({ month }) => month > "2021-06");
        const left = before && china.find(({ month }) => month === before.month);
        const alone = before && left ? before.shareOfHashrate / (1 - left.shareOfHashrate) : null;
        return { name, country, before, after, left, alone, gained: after && alone !== null ? after.shareOfHashrate > alone : null };
      });
      const parts = moved.map(({ name, country, gained }) => ({
        part: name === country ? name : `${name}, as a part of the ${country}`,
        verdict: gained === null || name !== country ? ("untested" as const) : gained ? ("holds" as const) : ("contradicted" as const),
      }));
      const gained = moved.filter((row) => row.gained === true);
      const lost = parts.some(({ verdict }) => verdict === "contradicted");
      const verdict = lost || gained.length === 0 ? "contradicted" : "holds-loosely";
      const weak = moved.some(({ before, after }) => before?.grade === "C" || after?.grade === "C");
      return {
        ...byGrade(
          { verdict, ...(verdict === "holds-loosely" && { loosely: "part-untested" as const }) },
          weak && verdict === "holds-loosely" ? "C" : "B",
        ),
        stated: `the mining went to ${listed(names)}`,
        computed: moved
          .map(
            ({ country, before, after }) =>
              `${the(country)} ${before ? percent(before.shareOfHashrate, 1) : "unknown"} to ` +
              `${after ? percent(after.shareOfHashrate, 1) : "unknown"}`,
          )
          .join("; "),
        tolerance:
          "a country gains if its share grows by more than China’s leaving alone would make it; a state is not counted apart from its country",
        why:
          `From spring to August 2021 ${listed(gained.map(({ country }) => the(country))) || "none"} gained more than China’s leaving alone ` +
          `explains.${names.some((name) => WITHIN[name]) ? ` ${listed(names.filter((name) => WITHIN[name]))} is not counted apart.` : ""}`,
        working: moved.flatMap(({ country, before, after, left, alone }) => [
          ...(before && left && alone !== null
            ? [
                {
                  what:
                    `${country}, ${date(before.month)}, if China’s miners had only stopped: ${percent(before.shareOfHashrate, 1)} ÷ (1 − ` +
                    `${percent(left.shareOfHashrate)})`,
                  value: percent(alone, 1),
                },
              ]
            : []),
          ...(after ? [line(after)] : []),
        ]),
        parts,
        ...(verdict === "contradicted"
          ? { favour: "Machines were under way for months; later months may show them." }
          : { against: "Russia gained as well, and a part stayed in China; which machines went where, nobody counted." }),
      };
    },
  }),
});
