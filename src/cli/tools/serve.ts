import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** A running server: its address, with base path and a slash at the end, and a way to stop it. */
export interface Site {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Answer to a path of the site. */
type Answer = { readonly status: 200 | 404; readonly file: string | null } | { readonly status: 308; readonly to: string } | { readonly status: 400 };

/** Follows a request path into the folder, and never out of it. */
function resolve(root: string, base: string, address: string): Answer {
  const [encoded = "", query] = address.split(/\?(.*)/s);
  let path: string;
  try {
    path = decodeURIComponent(encoded).replace(/\/{2,}/g, "/");
  } catch {
    return { status: 400 };
  }
  if (path.includes("\0") || path.includes("\\") || path.split("/").includes("..")) return { status: 400 };
  const missing = join(root, "404.html");
  const notFound: Answer = { status: 404, file: existsSync(missing) ? missing : null };
  if (`${path}/` === base) return { status: 308, to: base };
  if (!path.startsWith(base)) return notFound;
  const wanted = join(root, path.slice(base.length));
  if (!existsSync(wanted)) return notFound;
  const real = realpathSync(wanted);
  if (real !== root && !real.startsWith(root + sep)) return notFound;
  if (!statSync(real).isDirectory()) return path.endsWith("/") ? notFound : { status: 200, file: real };
  if (!path.endsWith("/")) return { status: 308, to: encodeURI(`${path}/`) + (query === undefined ? "" : `?${query}`) };
  const index = join(real, "index.html");
  return existsSync(index) ? { status: 200, file: index } : notFound;
}

function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const found = resolve(root, base, request.url ?? "/");
  if (found.status === 400) response.writeHead(400).end("bad address\n");
  else if (found.status === 308) response.writeHead(308, { location: found.to }).end();
  else if (found.file === null) response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not found\n");
  else {
    const body = readFileSync(found.file);
    response.writeHead(found.status, {
      "content-type": TYPES[extname(found.file)] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": "no-cache",
      "access-control-allow-origin": "*",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolved, rejected) => {
    server.once("error", rejected);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", rejected);
      resolved((server.address() as AddressInfo).port);
    });
  });

/**
 * Serves a folder as a plain static host does, on the loopback address alone.
 * @param port 0 takes any free one; with `next`, a port in use is skipped for the next one
 * @param base path under which the site stands, with a slash at both ends
 * @throws Error (EADDRINUSE) if the port is taken and `next` is not set
 */
export async function serve(folder: string, { port = 0, next = false, base = "/" } = {}): Promise<Site> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    try {
      answer(root, base, request, response);
    } catch {
      // A build may take a file away while it is asked for.
      response.writeHead(503, { "retry-after": "1" }).end();
    }
  });
  let at = port;
  for (;;) {
    try {
      at = await listen(server, at);
      break;
    } catch (error) {
      if (!next || (error as NodeJS.ErrnoException).code !== "EADDRINUSE" || at >= port + 100) throw error;
      at += 1;
    }
  }
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${at}${base}`, close };
}
