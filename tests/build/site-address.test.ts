import { expect, test } from "vitest";
import { siteAddress } from "../../src/build/site-address.ts";

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://example.org/", "https://example.org/"],
  ["https://example.org/some/path", "https://example.org/some/path/"],
  ["https://example.org/some/path//", "https://example.org/some/path/"],
  [" http://localhost:8080/book ", "http://localhost:8080/book/"],
  ["HTTPS://Example.org/Book", "https://example.org/Book/"],
])("SITE_URL=%s is the site at %s", (written, address) => expect(siteAddress(written)).toBe(address));

test.each([[undefined], [""], ["  "]])("SITE_URL=%j is none", (written) => expect(siteAddress(written)).toBeNull());

test.each([
  ["example.org/book", "neither https:// nor http://"],
  ["//example.org/", "neither https:// nor http://"],
  ["ftp://example.org/", "neither https:// nor http://"],
  ["https://", "no address"],
  ["https://example.org/?from=feed", "a query or a fragment"],
  ["https://example.org/#top", "a query or a fragment"],
  ["https://me:secret@example.org/", "a name or a password"],
  ["https://example.org/index.html", "the folder that holds the site"],
])("SITE_URL=%s stops the build, and says why", (written, why) => {
  expect(() => siteAddress(written)).toThrow(why);
  expect(() => siteAddress(written)).toThrow("write it as https://example.org/some/path/");
});
