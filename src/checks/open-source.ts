import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, percent } from "../kit/format.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, byGrade, type Judgement, judge, weakest } from "./rules/judge.ts";

const origins = table("origins", {
  id: text,
  claims: list,
  quotation: maybe(text),
  value: maybe(number),
  unit: maybe(text),
  saidBy: text,
  date: text,
  grade: text,
});
const shares = table("open-weight-shares", { id: text, of: text, period: text, share: number, qualifier: maybe(text) });

export default defineChecks({
  "S3-018": check({
    data: { origins },
    gives: ["holds-loosely", "unverified"],
    limit: "The counts come from weak records, which carry “loosely” at most and contradict nothing.",
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const counts = data.origins
        .flatMap(({ claims, value, unit, date: day, grade, saidBy }) =>
          claims.includes(claim.id) && unit === "stars" && value !== null ? [{ day, stars: value, grade, saidBy }] : [],
        )
        .sort((a, b) => a.stars - b.stars);
      const below = counts.findLast(({ stars }) => stars <= stated.value);
      const above = counts.find(({ stars }) => stars > stated.value);
      const most = counts.at(-1);
      const first = one(data.origins, ({ id }) => id === "openclaw-first", "origins: openclaw-first");
      if (!most) throw new RangeError(`origins: no stars for ${claim.id}`);
      const { verdict, loosely } = byGrade(judge({ computed: most.stars, figure: stated, otherwise: "contradicted" }), most.grade);
      const held = verdict === "holds-loosely" || verdict === "holds";
      return {
        verdict,
        ...(loosely && { loosely }),
        stated: `more than ${decimal(stated.value)} stars within weeks`,
        computed: above
          ? `${below ? `${decimal(below.stars)} in ${date(below.day)}, ` : ""}${decimal(above.stars)} in ${date(above.day)}`
          : `${decimal(most.stars)} at most`,
        tolerance: "The number is reached in the records; the article’s list and the tool’s first day are not in our data.",
        why:
          held && above
            ? `The records pass ${decimal(stated.value)} ` +
              `${below ? `between ${date(below.day)} and ${date(above.day)}` : `by ${date(above.day)}`}. How many ` +
              "weeks it took depends on the first day, which is not known exactly."
            : `The records reach ${decimal(most.stars)}.`,
        working: counts.map(({ day, stars, saidBy, grade }) => ({
          what: `Stars, ${date(day)}, ${saidBy} (grade ${grade})`,
          value: decimal(stars),
          says: stars,
        })),
        ...(held && { against: `The tool was first released in ${date(first.date)}, under another name: counted from then, it took months.` }),
      };
    },
  }),
  "S4-015": check({
    data: { origins },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const month = dated(claim);
      const { value, unit, saidBy, date: day, grade } = one(data.origins, ({ id }) => id === "qwen-downloads", "origins: qwen-downloads");
      if (value === null || unit !== "downloads") throw new RangeError(`origins qwen-downloads: expected downloads, got ${value} ${unit}`);
      const inTime: Judgement = { verdict: day.slice(0, month.length) <= month ? "holds" : "contradicted", tolerance: "reported by the month named" };
      const counted = byGrade(weakest(inTime, judge({ computed: value, figure: stated, otherwise: "contradicted" })), grade);
      const judged = value > stated.value ? counted : atMostLoosely(counted, "rounded");
      const contradicted = judged.verdict === "contradicted";
      return {
        ...judged,
        tolerance: "More than that number, reported by the month named; that number itself holds loosely.",
        stated: `over ${inWords(stated.value)} downloads as of ${date(month)}`,
        computed: `${inWords(value)} downloads, reported on ${date(day)}`,
        why: contradicted
          ? `${saidBy} reported ${inWords(value)} on ${date(day)}.`
          : `${saidBy} reported ${inWords(value)} downloads on Hugging Face on ${date(day)}` +
            `${value > stated.value ? "" : ", and not that there were more"}.`,
        working: [
          { what: "Stated, more than", value: inWords(stated.value), unit: "downloads" },
          { what: `${saidBy}, ${date(day)}`, value: inWords(value), unit: "downloads", total: true },
        ],
        ...(contradicted
          ? { favour: "Counts of downloads differ with what is counted." }
          : { against: "A download is not a user: one machine may fetch a model many times." }),
      };
    },
  }),
  "S4-063": check({
    data: { origins, shares },
    gives: ["holds-loosely", "contradicted"],
    limit: "It can hold as an attribution alone: no count of the world’s use of AI was found.",
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const { value, saidBy, date: on, quotation, grade } = one(data.origins, ({ id }) => id === "scmp-open-models", "origins: scmp-open-models");
      if (value === null) throw new RangeError("origins scmp-open-models: no value");
      const share = (id: string) => one(data.shares, (row) => row.id === id, `open-weight-shares: ${id}`);
      const [peak, average] = [share("cn-open-peak"), share("cn-open-average")];
      const named: Judgement = { verdict: (claim.names ?? []).includes(saidBy) ? "holds" : "contradicted", tolerance: "the newspaper named" };
      const judged = atMostLoosely(byGrade(weakest(named, judge({ computed: value, figure: stated, otherwise: "contradicted" })), grade), "narrower");
      const contradicted = judged.verdict === "contradicted";
      return {
        ...judged,
        tolerance: "The newspaper’s words, and its number.",
        stated: `roughly ${percent(stated.value)} of the world’s use of AI, according to the South China Morning Post`,
        computed: `${percent(value)} in ${saidBy}, ${date(on)}`,
        why: contradicted
          ? "What we read of the newspaper has another number, or another paper has it."
          : "The newspaper printed just that. It is right as an attribution, and no more.",
        working: [
          { what: "The article", value: percent(stated.value) },
          { what: `${saidBy}, ${date(on)}`, value: percent(value), says: value, total: true },
          ...(quotation ? [{ what: "In its words", value: `“${quotation}”` }] : []),
          {
            what: `The study behind it: share of one platform’s tokens, ${peak.period}`,
            value: `${peak.qualifier ?? ""} ${percent(peak.share)}`.trim(),
            says: peak.share,
          },
          {
            what: `The study’s average, ${average.period}`,
            value: `${average.qualifier ?? ""} ${percent(average.share)}`.trim(),
            says: average.share,
          },
        ],
        ...(contradicted
          ? { favour: "What we read is a reprint." }
          : {
              against:
                `The newspaper turned a share of one platform’s tokens in its highest week into the world’s use: on average the year had ` +
                `${percent(average.share)}, and use of the same models elsewhere is not counted.`,
            }),
      };
    },
  }),
});
