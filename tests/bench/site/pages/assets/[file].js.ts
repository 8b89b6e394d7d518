/** The scripts that the benchmark's page names. The site's others speak of its chapters, which are not here. */
import { hasScript, script } from "../../../../../src/site/bundles/scripts.ts";
import { figures } from "../../../../../src/site/registry.ts";

export { GET } from "../../../../../src/pages/assets/[file].js.ts";

export const getStaticPaths = async () => {
  const made = await Promise.all(["boot", "keys", "chart", "calculator", "inspect", ...[...figures.keys()].filter(hasScript)].map(script));
  return made
    .flatMap(({ file, code, each }) => [{ file, code }, ...each])
    .map(({ file, code }) => ({ params: { file: file.replace(/\.js$/, "") }, props: { code } }));
};
