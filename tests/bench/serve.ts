import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a folder as a good static host does: text in brotli, made at the first request, which is not to be counted. */
export async function serveBrotli(folder: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const made = new Map<string, Buffer>();
  const server = createServer(({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://bench.test").pathname);
    const found = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!found.startsWith(folder) || !existsSync(found) || !statSync(found).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const plain = extname(found) === ".woff2";
    const body = made.get(found) ?? (plain ? readFileSync(found) : brotliCompressSync(readFileSync(found)));
    made.set(found, body);
    const headers = { "content-type": TYPES[extname(found)] ?? "application/octet-stream", "content-length": body.length };
    response.writeHead(200, plain ? headers : { ...headers, "content-encoding": "br" }).end(body);
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
