/** The scripts that the benchmark's page names. The site's others speak of its chapters, which are not here. */
import { script } from "../../../../../src/site/bundles/bundle.ts";
import { figures } from "../../../../../src/site/registry.ts";

export { GET } from "../../../../../src/pages/assets/[file].js.ts";

export const getStaticPaths = async () => {
  const made = await Promise.all(["boot", "keys", "runtime", "plot", "inspect", ...figures.keys()].map(script));
  return made.map(({ file, code }) => ({ params: { file: file.replace(/\.js$/, "") }, props: { code } }));
};
