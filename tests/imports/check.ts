/**
 * Part of npm run check: stops at an import that goes the wrong way (`rules.ts`) and at folders that import each other in a circle.
 *
 * Lint rules and dependency-cruiser see scripts, but not Astro components or `import.meta.glob`, so this reads them with TypeScript's scanner.
 */
import { root } from "../support/root.ts";
import { circles, importsUnder, wrongWays } from "./imports.ts";

const imports = importsUnder(root);
const faults = [...wrongWays(imports), ...circles(imports)];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
