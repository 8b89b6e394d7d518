import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, serve } from "../../src/cli/tools/serve.ts";

const top = mkdtempSync(join(tmpdir(), "serve-"));
const folder = join(top, "dist");
let site: Site;
beforeAll(async () => {
  mkdirSync(join(folder, "page"), { recursive: true });
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "index.html"), "home");
  writeFileSync(join(folder, "page/index.html"), "a page");
  writeFileSync(join(folder, "404.html"), "missing");
  writeFileSync(join(folder, "rows.csv"), "a,b");
  writeFileSync(join(top, "secret.txt"), "secret");
  symlinkSync(join(top, "secret.txt"), join(folder, "way-out.txt"));
  site = await serve(folder, { base: "/sub/" });
});
afterAll(async () => {
  await site.close();
  rmSync(top, { recursive: true });
});

/** A request with the path exactly as given, which fetch would tidy up. */
const ask = (
  path: string,
  method = "GET",
): Promise<{ readonly status: number; readonly type: string; readonly location: string; readonly text: string }> =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path, method }, (response) => {
      let text = "";
      response.on("data", (data) => {
        text += data;
      });
      response.on("end", () =>
        answered({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", location: response.headers.location ?? "", text }),
      );
    })
      .on("error", failed)
      .end();
  });

test.each([
  ["/sub/", 200, "text/html; charset=utf-8", "home"],
  ["/sub/page/", 200, "text/html; charset=utf-8", "a page"],
  ["/sub/page/?a=b", 200, "text/html; charset=utf-8", "a page"],
  ["/sub/rows.csv", 200, "text/csv; charset=utf-8", "a,b"],
  ["/sub/nothing", 404, "text/html; charset=utf-8", "missing"],
  ["/sub/rows.csv/", 404, "text/html; charset=utf-8", "missing"],
  ["/sub/empty/", 404, "text/html; charset=utf-8", "missing"],
  ["/elsewhere/", 404, "text/html; charset=utf-8", "missing"],
])("%s is %d, %s", async (path, status, type, text) => expect(await ask(path)).toEqual({ status, type, location: "", text }));

test.each([
  ["/sub/page", "/sub/page/"],
  ["/sub/page?a=b&c", "/sub/page/?a=b&c"],
  ["/sub", "/sub/"],
])("%s leads to %s", async (path, location) => expect(await ask(path)).toMatchObject({ status: 308, location }));

test.each([
  "/sub/../secret.txt",
  "/sub/%2e%2e/secret.txt",
  "/sub/..%2fsecret.txt",
  "/sub/%2e%2e%5csecret.txt",
  "/sub/page/../../../secret.txt",
  "/sub/way-out.txt",
  "/sub/%00",
  "/sub/%zz",
])("%s leads nowhere out of the folder", async (path) => {
  const { status, text } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(text).not.toContain("secret");
});

test("no address is redirected to another host", async () => expect((await ask("//example.org/page")).location).toBe(""));

test("only GET and HEAD are answered, HEAD without a body", async () => {
  expect((await ask("/sub/", "POST")).status).toBe(405);
  expect(await ask("/sub/page/", "HEAD")).toMatchObject({ status: 200, text: "" });
});

test("a port that is taken is an error, or the next one is", async () => {
  const port = Number(new URL(site.url).port);
  await expect(serve(folder, { port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  const other = await serve(folder, { port, next: true });
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  await other.close();
});
