import { checkData } from "../../../src/build/check-data.ts";
import type { Source } from "../../../src/kit/dataset.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { datasets, type Edit, files, NEXT, own, RULES, said } from "./slips.ts";

/** Slips in the list of sources. */
export function ofSources(): Edit[] {
  const ids = Object.entries(datasets.sources).filter(([, { url, retrieved }]) => url !== null && retrieved !== null);
  const every = Math.floor(ids.length / 12);
  const taken = ids.filter((_, i) => i % every === 0);
  const judged = (id: string, change: Partial<Source>) => () =>
    said(() => new Datasets({ ...RULES, "data/sources.json": JSON.stringify({ [id]: { ...datasets.sources[id], ...change } }) }));
  const twice = (id: string) => () =>
    said(() => new Datasets({ ...RULES, "data/sources.json": JSON.stringify({ [id]: datasets.sources[id], [`${id}-2`]: datasets.sources[id] }) }));
  return taken.flatMap(([id]) => [
    ...["http://localhost/a", "https://user:pw@example.org/a", "https://192.168.1.4/a", "https://intranet/a"].map((url) => ({
      kind: "an address that is not public",
      entry: 84,
      dataset: "sources",
      what: `${id}: ${url}`,
      stop: true,
      verdict: judged(id, { url }),
    })),
    { kind: "read in 1926", entry: 82, dataset: "sources", what: id, stop: true, verdict: judged(id, { retrieved: "1926-11-22" }) },
    { kind: "one source under two ids", entry: 84, dataset: "sources", what: id, stop: true, verdict: twice(id) },
  ]);
}

interface ClaimsDraft {
  version: string;
  claims: { id: string; figures: { value: number; unit: string; asWritten: string }[]; locator: { paragraph: number }; paraphrase: string }[];
}

/** Slips in the next version of each article’s claims, told as an addition. */
export function ofClaims(): Edit[] {
  const articles = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith("data/claims/")));
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  const none = { "data/sources.json": bytes("{}") };
  return ["s0", "s1", "s2", "s3", "s4"].flatMap((article) => {
    const newest =
      Object.keys(articles)
        .filter((path) => path.startsWith(`data/claims/${article}/`))
        .sort()
        .at(-1) ?? "";
    const before = JSON.parse(articles[newest] ?? "") as ClaimsDraft;
    const at = before.claims.map(({ figures }, i) => (figures.length > 0 ? i : -1)).filter((i) => i >= 0);
    const judged = (change: (claim: ClaimsDraft["claims"][number]) => unknown, i: number) => () => {
      const draft = structuredClone(before);
      change(draft.claims[i] as ClaimsDraft["claims"][number]);
      const text = JSON.stringify({ ...draft, version: NEXT, changes: [{ kind: "added", note: "More." }] });
      const given = Object.fromEntries(Object.entries(articles).map(([path, each]) => [path, bytes(each)]));
      return said(() => checkData({ ...none, ...given, [`data/claims/${article}/${NEXT}.json`]: bytes(text) }, NEXT));
    };
    return at.slice(0, 4).flatMap((i): Edit[] => {
      const { id } = before.claims[i] as ClaimsDraft["claims"][number];
      const edit = (kind: string, change: (claim: ClaimsDraft["claims"][number]) => unknown, stop = true): Edit => ({
        kind,
        entry: 87,
        dataset: article,
        what: id,
        stop,
        verdict: judged(change, i),
      });
      const figure = (claim: ClaimsDraft["claims"][number]) => claim.figures[0] as { value: number; unit: string; asWritten: string };
      return [
        edit("an article’s figure ten times as large", (claim) => Object.assign(figure(claim), { value: figure(claim).value * 10 })),
        edit("an article’s figure of the other sign", (claim) => Object.assign(figure(claim), { value: -figure(claim).value })),
        edit("an article’s figure in no unit", (claim) => Object.assign(figure(claim), { unit: "furlongs" })),
        edit("words that do not say the figure", (claim) => Object.assign(figure(claim), { asWritten: "quite a lot" })),
        edit("paragraph 9999", (claim) => Object.assign(claim.locator, { paragraph: 9999 })),
        edit("a claim without its figures", (claim) => Object.assign(claim, { figures: [] })),
        edit("a claim in other words", (claim) => Object.assign(claim, { paraphrase: `${claim.paraphrase} So it says.` }), false),
      ];
    });
  });
}

/** Rows that name a claim that does not exist. */
export function ofClaimIds(): Edit[] {
  return datasets.ids.flatMap((id) => {
    const { fields, version, rows, primaryKey } = datasets.current(id);
    const field = fields.find(({ name }) => name === "claim" || name === "claims");
    const text = own[`data/${id}/${version}.json`] ?? "";
    const [known = ""] = /S\d-\d{3}/.exec(JSON.stringify(rows.map((row) => row[field?.name ?? ""]))) ?? [];
    if (!field || known === "" || primaryKey.includes(field.name)) return [];
    const given = Object.fromEntries(
      Object.entries(files).map(([path, each]) => [
        path,
        Buffer.from(path === `data/${id}/${version}.json` ? text.replaceAll(`"${known}"`, '"S9-999"') : each),
      ]),
    );
    return {
      kind: "a claim that does not exist",
      entry: 87,
      dataset: id,
      what: known,
      stop: true,
      verdict: () => said(() => checkData(given, NEXT)),
    };
  });
}
