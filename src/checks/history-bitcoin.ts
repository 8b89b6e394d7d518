import { check, defineChecks, figure } from "../kit/check.ts";
import { date, percent } from "../kit/format.ts";
import { maybe, number, table, text } from "../kit/table.ts";

const hashrate = table("bitcoin-hashrate", { country: text, name: text, month: text, shareOfHashrate: number, qualifier: maybe(text) });
type Share = {
  readonly country: string;
  readonly name: string;
  readonly month: string;
  readonly shareOfHashrate: number;
  readonly qualifier: string | null;
};

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

export default defineChecks({
  "S3-056": check({
    data: { hashrate },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const china = months(data.hashrate, "CN");
      const top = china.reduce((best, row) => (row.shareOfHashrate > best.shareOfHashrate ? row : best));
      const verdict = top.shareOfHashrate > stated ? "holds" : top.shareOfHashrate > stated * 0.95 ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: `once over ${percent(stated)} of the world’s Bitcoin mining`,
        computed: `${top.qualifier ?? ""} ${percent(top.shareOfHashrate)} in ${date(top.month)}`.trim(),
        tolerance: "more than the number in any month",
        why:
          `Cambridge puts China’s share at ${top.qualifier ?? ""} ${percent(top.shareOfHashrate)} in ${top.month.slice(0, 4)}. It rests on a ` +
          "few pools, about a third of the world’s mining.",
        working: [
          { what: "Stated, more than", value: percent(stated) },
          { ...line(top), total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "The series begins in 2019; earlier years may have been higher." } : {}),
      };
    },
  }),

  "S3-058": check({
    data: { hashrate },
    run: ({ data }) => {
      const china = months(data.hashrate, "CN").filter(({ month }) => month >= "2021");
      const low = china.reduce((least, row) => (row.shareOfHashrate < least.shareOfHashrate ? row : least));
      const before = china.filter(({ month }) => month < low.month);
      const after = china.filter(({ month, shareOfHashrate }) => month > low.month && shareOfHashrate > TRACE);
      const high = before[0];
      const fell = high !== undefined && low.shareOfHashrate <= high.shareOfHashrate / 2;
      const back = after[0];
      const verdict = !fell ? "contradicted" : back ? "holds-loosely" : "holds";
      return {
        verdict,
        stated: "regulators ended Chinese mining abruptly in 2021",
        computed:
          `${high ? `${percent(high.shareOfHashrate)} in ${date(high.month)}, ` : ""}${percent(low.shareOfHashrate)} in ` +
          `${date(low.month)}${back ? `, ${percent(back.shareOfHashrate)} in ${date(back.month)}` : ""}`,
        tolerance: `abruptly: to half or less within months; ended: below ${percent(TRACE)} afterwards`,
        why: !fell
          ? "The share did not fall to half within 2021."
          : back
            ? `The fall was abrupt, but not the end: ${percent(back.shareOfHashrate)} is seen again in ${date(back.month)}. Miners hid where ` +
              "they were, so part of it may never have left."
            : "The share fell within months and did not come back in the months known.",
        working: china.slice(0, 8).map(line),
        ...(verdict === "contradicted" ? { favour: "Miners hid their place after the ban, so a share may be seen where little is left." } : {}),
      };
    },
  }),

  "S3-059": check({
    data: { hashrate },
    run: ({ data }) => {
      const china = months(data.hashrate, "CN").find(({ month }) => month === "2021-04");
      if (!china) throw new Error("bitcoin-hashrate: no month 2021-04 of China");
      // A share rises by itself when another leaves: share ÷ (1 − the share that left).
      const moved = ["KZ", "US", "CA"].map((country) => {
        const known = months(data.hashrate, country);
        const before = known.find(({ month }) => month === china.month);
        const after = known.find(({ month }) => month === "2021-08");
        const alone = before ? before.shareOfHashrate / (1 - china.shareOfHashrate) : null;
        return { name: known[0].name, before, after, alone, gained: after && alone !== null ? after.shareOfHashrate > alone : null };
      });
      const gained = moved.filter((row) => row.gained === true);
      const lost = moved.filter((row) => row.gained === false);
      const verdict = gained.length === 0 && lost.length > 0 ? "contradicted" : "holds-loosely";
      return {
        verdict,
        stated: "the mining went to Kazakhstan, Texas and Canada",
        computed: moved
          .map(
            ({ name, before, after }) =>
              `${the(name)} ${before ? percent(before.shareOfHashrate, 1) : "unknown"} to ${after ? percent(after.shareOfHashrate, 1) : "unknown"}`,
          )
          .join("; "),
        tolerance:
          "a country gains if its share grows by more than China’s leaving alone would make it; Texas is not counted apart from the United States",
        why:
          `From April to August 2021 ${gained.map(({ name }) => the(name)).join(" and ") || "none"} gained more than China’s leaving alone ` +
          "explains. For Canada no earlier month was found, and Texas is not counted apart.",
        working: moved.flatMap(({ name, before, after, alone }) => [
          ...(before && alone !== null
            ? [
                {
                  what:
                    `${name}, if China’s miners had only stopped: ${percent(before.shareOfHashrate, 1)} ÷ (1 − ` +
                    `${percent(china.shareOfHashrate)})`,
                  value: percent(alone, 1),
                },
              ]
            : []),
          ...(after ? [line(after)] : []),
        ]),
        ...(verdict === "contradicted" ? { favour: "Machines were under way for months; later months may show them." } : {}),
      };
    },
  }),
});
