import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** Slugs of the book's chapters, in its order, as the names of their files say. */
export const chapters: readonly string[] = readdirSync(join(root, "content"))
  .sort()
  .flatMap((name) => /^\d+-(.*)\.mdx$/.exec(name)?.[1] ?? []);
