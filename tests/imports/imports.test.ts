import { describe, expect, test } from "vitest";
import { root } from "../support/root.ts";
import { circles, type Import, importsOf, importsUnder, wrongWays } from "./imports.ts";
import { ROOMS } from "./rules.ts";

const imports = importsUnder(root);
const rooms = Object.keys(ROOMS).filter((room) => room !== "src");
const to = (from: string, name: string): Import => ({ from, line: 1, to: name });

test("every import of src goes the way that the rules say, and no folders import each other in a circle", () => {
  expect(wrongWays(imports)).toEqual([]);
  expect(circles(imports)).toEqual([]);
  // The rules are read against the whole tree: as many imports as TypeScript's scanner finds, in scripts and components alike.
  expect(imports.filter(({ from }) => from.endsWith(".astro")).length).toBeGreaterThan(300);
  expect(imports.filter(({ from }) => from.endsWith(".ts")).length).toBeGreaterThan(1000);
});

describe("a file that imports from a room that its own may not import is named with its line", () => {
  const forbidden = rooms.flatMap((room) =>
    rooms.filter((other) => other !== room && !ROOMS[room]?.imports.includes(other)).map((other) => [room, other] as const),
  );
  test.each(forbidden)("%s does not import %s", (room, other) => {
    expect(wrongWays([to(`${room}/here/file.ts`, `${other}/there/other.ts`)])).toEqual([
      `${room}/here/file.ts:1: imports ${other}/there/other.ts; ${room} may import ${ROOMS[room]?.imports.join(", ") || "no other room"}`,
    ]);
  });
  test("no room imports tests", () => {
    expect(wrongWays(rooms.map((room) => to(`${room}/file.ts`, "tests/support/site.ts")))).toHaveLength(rooms.length);
  });
});

test("a figure does not import another figure, nor a check another check; a figure's own files do import each other", () => {
  expect(wrongWays([to("src/figures/growth/index.ts", "src/figures/routing/picture.ts")])).toEqual([
    "src/figures/growth/index.ts:1: imports src/figures/routing/picture.ts; folders of src/figures do not import each other",
  ]);
  expect(wrongWays([to("src/checks/growth.ts", "src/checks/agents.ts")])).toEqual([
    "src/checks/growth.ts:1: imports src/checks/agents.ts; files of src/checks do not import each other",
  ]);
  expect(wrongWays([to("src/figures/growth/index.ts", "src/figures/growth/picture.ts")])).toEqual([]);
});

test("what runs in the browser imports no module of Node, nor do models, figures and checks", () => {
  for (const room of ["src/model", "src/kit", "src/figures", "src/checks", "src/site/pure", "src/browser"])
    expect(wrongWays([to(`${room}/file.ts`, "node:fs")])[0]).toContain(`${room}/file.ts:1: imports node:fs; ${room} may import`);
  expect(wrongWays([to("src/site/data/data-files.ts", "node:fs")])).toEqual([]);
});

test("a circle of folders is named with an import for each of its steps", () => {
  const three = [to("src/site/a/x.ts", "src/site/b/y.ts"), to("src/site/b/y.ts", "src/site/c/z.ts"), to("src/site/c/z.ts", "src/site/a/w.ts")];
  expect(circles(three)).toEqual([
    "folders in a circle: src/site/a/x.ts:1 imports src/site/b/y.ts; src/site/b/y.ts:1 imports src/site/c/z.ts; src/site/c/z.ts:1 imports " +
      "src/site/a/w.ts",
  ]);
  expect(circles(three.slice(0, 2))).toEqual([]);
});

test("imports are read from scripts, from the front matter of components, and from import.meta.glob, with their lines", () => {
  expect(importsOf("src/site/registry.ts", 'import a from "../kit/a.ts";\nconst b = import.meta.glob<X>("../figures/*/index.ts");\n')).toEqual([
    { from: "src/site/registry.ts", line: 1, to: "src/kit/a.ts" },
    { from: "src/site/registry.ts", line: 2, to: "src/figures/*/index.ts" },
  ]);
  const component = '---\n/** What it is. */\nimport type { A } from "../kit/a.ts";\n---\n<p>import "not code"</p>\n';
  expect(importsOf("src/components/A.astro", component)).toEqual([{ from: "src/components/A.astro", line: 3, to: "src/kit/a.ts" }]);
});
