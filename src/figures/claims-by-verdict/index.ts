import { articleShortName } from "../../kit/articles.ts";
import { VERDICTS, type Verdict } from "../../kit/claim.ts";
import { choice, defineFigure } from "../../kit/figure.ts";
import { date, percent, spelled } from "../../kit/format.ts";
import { table, text } from "../../kit/table.ts";
import { formerly } from "./former-topics.ts";
import { type Group, PARTS, verdictSquares } from "./picture.ts";

const verdicts = table("verdicts", {
  claim: text,
  article: text,
  articleTitle: text,
  verdict: text,
  basis: text,
});
interface Row {
  readonly [field: string]: string | number;
  readonly verdict: string;
  readonly article: string;
  readonly claims: number;
  readonly share: number;
  readonly which: string;
}
const ORDER = Object.values(PARTS).flatMap((part) => part.verdicts);
const labelled = (verdict: string): string => VERDICTS[verdict as Verdict].label;
/** Lists ids and names, each once, in the order of the rows. */
const named = (pairs: readonly (readonly [id: string, name: string])[]): readonly (readonly [string, string])[] => [...new Map(pairs)];
const sum = (rows: readonly { readonly verdict: string; readonly claims: number }[], of: readonly string[] = ORDER): number =>
  rows.filter(({ verdict }) => of.includes(verdict)).reduce((total, { claims }) => total + claims, 0);
const tally = (rows: readonly { readonly verdict: string; readonly claims: number }[]) => ({
  claims: sum(rows),
  decided: sum(rows, PARTS.decided.verdicts),
  agree: sum(rows, ["holds", "holds-loosely"]),
  against: sum(rows, ["fails", "contradicted"]),
  open: sum(rows, PARTS.open.verdicts),
  beyond: sum(rows, PARTS.beyond.verdicts),
});
/** Sums up the claims that could be decided. */
function outcome(agree: number, against: number): string {
  if (agree === 0) return against === 1 ? "it does not hold" : "none of them holds";
  const held = agree === 1 ? "holds" : "hold";
  if (against === 0) return `${agree === 1 ? "it" : agree === 2 ? "both" : "all"} ${held}, exactly or loosely`;
  return `${spelled(agree)} ${held}, exactly or loosely, and ${spelled(against)} ${against === 1 ? "does" : "do"} not`;
}
const claimsIn = (count: number): string => `${spelled(count)} ${count === 1 ? "claim" : "claims"}`;

export default defineFigure({
  data: { verdicts },
  controls: ({ verdicts: rows }) => ({
    article: choice({
      label: "Article",
      options: {
        all: "all five",
        ...Object.fromEntries(rows.map(({ article }) => [article.toLowerCase(), `${articleShortName(article)} (${article})`])),
      } as Record<string, string>,
      default: "all",
    }),
    basis: choice({ label: "Verdicts", options: { all: "all", computed: "computed", recorded: "recorded" }, default: "all" }),
  }),
})({
  kind: "chart",
  chapter: "have-they-won",
  rows: ({ data, params }) => {
    const chosen = data.verdicts.filter(
      ({ article, basis }) => [article.toLowerCase(), "all"].includes(params.article) && [basis, "all"].includes(params.basis),
    );
    const articles = named(chosen.map(({ article, articleTitle }) => [article, articleTitle]));
    return ORDER.flatMap((verdict) =>
      articles.flatMap(([article, title]): readonly Row[] => {
        const own = chosen.filter((row) => row.article === article);
        const here = own.filter((row) => row.verdict === verdict);
        if (here.length === 0) return [];
        const which = here.map(({ claim }) => claim).join(", ");
        return [{ verdict, article, articleTitle: title, claims: here.length, share: here.length / own.length, which }];
      }),
    );
  },
  columns: {
    verdict: { label: "Verdict", format: labelled },
    article: { label: "Code" },
    articleTitle: { label: "Title" },
    claims: { label: "Claims" },
    share: { label: "Share of the article’s claims shown", format: (value: number) => percent(value) },
    which: { label: "Which", links: (claim) => `/claims/${claim}/` },
  },
  title: ({ rows, params }) => {
    const { claims, decided, agree, against } = tally(rows);
    const which = [
      params.article === "all" ? "" : ` of “${articleShortName(params.article.toUpperCase())}”`,
      { all: "", computed: " whose verdict is computed", recorded: " whose verdict is recorded" }[params.basis],
    ].join("");
    if (decided === 0) return `Data or arithmetic decide none of ${claimsIn(claims)}${which}`;
    const count = decided === claims && claims > 1 ? "all of them" : spelled(decided);
    return `Of ${claimsIn(claims)}${which}, data or arithmetic decide ${count}: ${outcome(agree, against)}`;
  },
  subtitle: ({ versions }) => `One square a claim, by verdict and by article. Verdicts of ${date(versions.verdicts.version)}.`,
  summary: ({ rows }) => {
    const { claims, agree, against, open, beyond } = tally(rows);
    const are = (count: number, one: string, several: string): string => (count > 0 ? `${spelled(count)} ${count === 1 ? one : several}` : "");
    const parts = [
      are(agree, "agrees with data or with its own arithmetic", "agree with data or with their own arithmetic"),
      agree > 0
        ? are(against, "does not", "do not")
        : are(against, "does not agree with data or with its own arithmetic", "do not agree with data or with their own arithmetic"),
      are(open, "could be tested, but no open data decide it", "could be tested, but no open data decide them"),
      are(beyond, "is a judgement, a forecast or a definition", "are judgements, forecasts or definitions"),
    ];
    const said = parts.filter(Boolean);
    // A single part is all of them.
    return said.length === 1 && claims > 1
      ? `All ${claimsIn(claims)} ${said[0]?.replace(/^\S+ /, "")}.`
      : `Of ${claimsIn(claims)} ${said.join("; ")}.`;
  },
  values: ({ rows }) => {
    const counts = tally(rows);
    const told = (value: number) => ({ value, text: spelled(value) });
    const share = (value: number) => ({
      value: counts.claims > 0 ? value / counts.claims : 0,
      text: percent(counts.claims > 0 ? value / counts.claims : 0),
    });
    return {
      ...Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, told(value)])),
      decidedShare: share(counts.decided),
      beyondShare: share(counts.beyond),
    };
  },
  draw: ({ rows, data, params, size }) => {
    const articles = named(data.verdicts.map(({ article }) => [article, articleShortName(article)]))
      .filter(([id]) => [id.toLowerCase(), "all"].includes(params.article))
      .map(([id, title]) => ({ id, title }));
    const groups = rows.map(({ verdict, article, claims }, row): Group => ({ row, verdict: verdict as Verdict, article, claims }));
    return verdictSquares(groups, articles, size).text;
  },
  notes: [
    "What counts as one claim is our reading, and so is the line between a claim of fact and a judgement. Shares say how we divided the " +
      "articles as well as what is in them.",
    "Computed verdicts come from a check that runs at every build; the others are recorded, each with its reason. A claim holds loosely " +
      "where it is right when rounded, in a narrower sense than it reads, or as far as it can be tested.",
    "The short names of the articles are ours; S4 is untitled in our copy.",
    "A verdict that changes is named in the change log and leads to a new version of the data; dated embeds keep the old one.",
  ],
  claims: [],
  formerly,
});
