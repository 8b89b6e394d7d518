/** Writes what the site says with the data of the working directory, as JSON. A process of its own, since data are read once. */
import { writeFileSync } from "node:fs";
import { root } from "./build.ts";
import { withModule } from "./with-vite.ts";

const [, , path = ""] = process.argv;
const said = await withModule("/src/site/book/told.ts", ({ told }: typeof import("../../site/book/told.ts")) => told(root));
writeFileSync(path, JSON.stringify(said));
