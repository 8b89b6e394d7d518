/**
 * node tests/addresses/record.ts <folder of a built site> <edition>   writes every address of the site to tests/addresses/<edition>/
 *
 * The site is built with an address, as released: SITE_URL=https://example.org npm run build. An edition that is there is not written again.
 */
import { run } from "../../src/cli/tools/build.ts";
import { readFolder } from "../support/site.ts";
import { collect } from "./collect.ts";
import { writeEdition } from "./edition.ts";

const [folder, edition] = process.argv.slice(2);
if (!folder || !edition) throw new Error("usage: node tests/addresses/record.ts <folder of a built site> <edition>");
const written = writeEdition(edition, collect(readFolder(folder.replace(/\/$/, ""))));
run("@biomejs/biome/bin/biome", ["format", "--write", ...written.filter((path) => path.endsWith(".json"))]);
