import { expect, test } from "vitest";
import { charactersOf, longLines, withoutComments } from "./code-size.ts";

test("no line of code has more than 150 characters", () => {
  expect(longLines()).toEqual([]);
});

test("comments do not count: those of scripts, sheets and components, but not what looks like one in a string or a template", () => {
  expect(withoutComments("a.ts", "/** Says. */\nconst a = 1; // one\n")).toBe("\nconst a = 1; \n");
  const address = "const url = `https://example.org/$" + "{a /* b */}//c`;";
  expect(withoutComments("a.ts", address)).toBe(address.replace("/* b */", ""));
  expect(withoutComments("a.css", "/* red */ a { color: red }")).toBe(" a { color: red }");
  expect(withoutComments("a.astro", "---\n// in front\nconst a = 1;\n---\n<!-- seen by nobody --><p>{a}</p>\n")).toContain("<p>{a}</p>");
  expect(withoutComments("a.astro", "---\n// in front\nconst a = 1;\n---\n<!-- seen by nobody --><p>{a}</p>\n")).not.toMatch(/front|nobody/);
});

test("blank lines and blanks at the ends of lines do not count", () => {
  expect(charactersOf("a.ts", "const a = 1;  \n\n  // why\nb;\n")).toBe("const a = 1;".length + "b;".length);
});
