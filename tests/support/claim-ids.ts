import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

interface ClaimFile {
  readonly claims: readonly { readonly id: string }[];
}

/** Ids of all claims by article, counted in the newest file of each folder of `data/claims` and by nothing of the site. */
export const claimIdsByArticle: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(join(root, "data/claims"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const newest =
        readdirSync(join(root, "data/claims", name))
          .sort()
          .at(-1) ?? "";
      const { claims } = JSON.parse(readFileSync(join(root, "data/claims", name, newest), "utf8")) as ClaimFile;
      return [name.toUpperCase(), claims.map(({ id }) => id)] as const;
    })
    .sort(([a], [b]) => a.localeCompare(b)),
);

export const claimIds: readonly string[] = Object.values(claimIdsByArticle).flat();
