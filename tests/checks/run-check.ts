import { readdirSync, readFileSync } from "node:fs";
import type { Check, Finding } from "../../src/kit/check.ts";
import type { Claim, ClaimFile } from "../../src/kit/claim.ts";
import type { Dataset } from "../../src/kit/dataset.ts";
import { readTables } from "../../src/kit/table.ts";

const root = new URL("../../data/", import.meta.url);
/** The newest file of a folder under data/, parsed. */
function newest<T>(folder: string): T {
  const file = readdirSync(new URL(`${folder}/`, root))
    .sort()
    .at(-1);
  return JSON.parse(readFileSync(new URL(`${folder}/${file}`, root), "utf8")) as T;
}

/** A claim as it stands in data/claims. */
export function claimOf(id: string): Claim {
  const claim = newest<ClaimFile>(`claims/${id.slice(0, 2).toLowerCase()}`).claims.find((one) => one.id === id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claim;
}

/** The newest version of a dataset. */
export const newestDataset = (id: string): Dataset => ({ ...newest<Dataset>(id), id });

type Rows = Dataset["rows"];

/** What a test changes: the rows of a dataset by id, the claim tested, and other claims by id. */
export interface Change {
  readonly rows?: Readonly<Record<string, (rows: Rows) => Rows>>;
  readonly claim?: (claim: Claim) => Claim;
  readonly claims?: Readonly<Record<string, (claim: Claim) => Claim>>;
}

/** Runs the check of one claim against the data in the repository, changed as the test asks. */
export function find(checks: Readonly<Record<string, Check>>, id: string, change: Change = {}): Finding {
  const check = checks[id];
  if (!check) throw new Error(`no check of ${id}`);
  const other = (name: string): Claim => change.claims?.[name]?.(claimOf(name)) ?? claimOf(name);
  const data = readTables(check.data, (dataset) => {
    const file = newest<Dataset>(dataset);
    return { ...file, id: dataset, rows: change.rows?.[dataset]?.(file.rows) ?? file.rows };
  });
  return check.run({ claim: change.claim?.(claimOf(id)) ?? claimOf(id), claims: other, data });
}

/** Another number in the claim's figure at `index`. */
export const withFigure =
  (value: number, index = 0) =>
  (claim: Claim): Claim => ({ ...claim, figures: claim.figures.map((figure, i) => (i === index ? { ...figure, value } : figure)) });

/** Sets fields of every row that fits. */
export const setting =
  (fits: (row: Rows[number]) => boolean, fields: Rows[number]) =>
  (rows: Rows): Rows =>
    rows.map((row) => (fits(row) ? { ...row, ...fields } : row));
