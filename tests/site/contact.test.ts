import { expect, test } from "vitest";
import { reportAddress } from "../../src/site/contact.ts";

test("an error is reported to the address that is configured, by mail with a subject; to nobody if there is none", () => {
  expect(reportAddress("figure x", undefined, {})).toBeNull();
  expect(reportAddress("figure x", "desk@example.org", {})).toBe("mailto:desk@example.org?subject=Error%20in%3A%20figure%20x");
  expect(reportAddress("figure x", undefined, { bugs: { url: "https://example.org/issues" } })).toBe("https://example.org/issues");
  expect(reportAddress("figure x", "", { bugs: "https://example.org/issues" })).toBe("https://example.org/issues");
});
