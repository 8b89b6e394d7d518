export { GET, getStaticPaths } from "../../../../src/pages/assets/[file].js.ts";
