import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { manifest, pack, refusal } from "../../src/cli/release.ts";
import { root } from "../support/root.ts";

const CHANGELOG = "# Changelog\n\n## 1.2.0 (1 May 2027)\n\n- Something.\n\n## 1.1.0 (1 April 2027)\n\nFirst.\n";

describe("a release is refused", () => {
  test("where a file is not committed, and names it", () => expect(refusal("1.2.0", " M src/x.ts\n", CHANGELOG)).toBe("not committed:\n M src/x.ts"));
  test.each(["1.3.0", "1.2", "1.2.0-beta", "2.0"])("where the change log has no section for %s", (version) =>
    expect(refusal(version, "", CHANGELOG)).toBe(`CHANGELOG.md has no section "## ${version}" with an entry`),
  );
  test("where the section is empty", () => expect(refusal("1.2.0", "", "## 1.2.0\n\n## 1.1.0\n\n- Old.\n")).toContain("no section"));
  test("not otherwise", () => {
    expect(refusal("1.2.0", "", CHANGELOG)).toBeNull();
    expect(refusal("1.1.0", "\n", CHANGELOG)).toBeNull();
  });
  test("the version that now stands in package.json has its section", () => {
    const read = (name: string): string => readFileSync(join(root, name), "utf8");
    expect(refusal((JSON.parse(read("package.json")) as { version: string }).version, "", read("CHANGELOG.md"))).toBeNull();
  });
});

describe("a release", () => {
  const long = `${"folder/".repeat(16)}page.html`;
  const files = { "index.html": Buffer.from("<p>wörds</p>"), "empty.txt": Buffer.alloc(0), [long]: Buffer.alloc(1024, 7) };
  const listing = manifest("1.2.0", "abc", { capacity: "2026-11-22" }, files);
  const made = pack("1.2.0", "2027-05-01", listing, files);

  test("lists version, commit, data, files, bytes and checksums", () => {
    const told = JSON.parse(listing) as Record<string, unknown>;
    expect(told).toMatchObject({ version: "1.2.0", commit: "abc", files: 3, bytes: 13 + 1024, data: { capacity: "2026-11-22" } });
    // printf '' | sha256sum
    expect(listing).toContain("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("is the same byte for byte when it is made again", () => {
    const again = pack("1.2.0", "2027-05-01", listing, files);
    for (const [name, bytes] of Object.entries(made)) expect(Buffer.from(again[name] ?? []).equals(bytes), name).toBe(true);
  });

  test("unpacks with the system's tar, and agrees with sha256sum", () => {
    const folder = mkdtempSync(join(tmpdir(), "release-"));
    try {
      for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), bytes);
      execFileSync("tar", ["-xzf", "watts-to-words-1.2.0.tar.gz"], { cwd: folder });
      for (const [path, bytes] of Object.entries(files))
        expect(readFileSync(join(folder, "watts-to-words-1.2.0", path)).equals(bytes), path).toBe(true);
      expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8" }).match(/: OK/g)).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("holds the same files in its zip", () => {
    const unpacked = unzipSync(made["watts-to-words-1.2.0.zip"] as Uint8Array);
    expect(Object.keys(unpacked).sort()).toEqual([...Object.keys(files), "MANIFEST.json"].map((path) => `watts-to-words-1.2.0/${path}`).sort());
    expect(Buffer.from(unpacked[`watts-to-words-1.2.0/${long}`] ?? []).equals(files[long] as Buffer)).toBe(true);
  });
});
