import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "../../src/cli/tools/serve.ts";
import { builtFolder } from "../support/site.ts";

/** The site on a host of its own, beside pages with any markup, that can be taken off the net. */
export interface Host {
  readonly url: string;
  /** Paths that were asked for since the last `forget`, without the query. */
  readonly asked: readonly string[];
  readonly forget: () => void;
  /** Address of a page on the same host with this markup, on which no content policy lies. */
  readonly page: (html: string) => string;
  /** From now on no request is answered; or again each is. */
  readonly cut: (off: boolean) => void;
  /** Holds back what is asked for at paths like this, as a slow net does, until `letGo`. */
  readonly hold: (paths: RegExp) => void;
  readonly letGo: () => void;
  readonly close: () => Promise<void>;
}

export async function openHost(): Promise<Host> {
  const site = await serve(builtFolder("addressed"));
  let off = false;
  let held: RegExp | null = null;
  let letGo = (): void => {};
  let released = Promise.resolve();
  const asked: string[] = [];
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname, searchParams } = new URL(url, "http://host.test");
    asked.push(pathname);
    if (off) response.destroy();
    else if (pathname === "/~page") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(searchParams.get("html"));
    else {
      if (held?.test(pathname)) await released;
      const answer = await fetch(new URL(url, site.url), { redirect: "manual" });
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => /^(content-type|location)$/.test(name)));
      // Nothing is kept, so that what works without the net is what the page holds.
      response.writeHead(answer.status, { ...headers, "cache-control": "no-store" }).end(new Uint8Array(await answer.arrayBuffer()));
    }
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    asked,
    forget: () => void asked.splice(0),
    page: (html) => `${url}~page?html=${encodeURIComponent(`<!doctype html><title>Host</title><link rel="icon" href="data:,"><body>${html}`)}`,
    hold(paths) {
      held = paths;
      released = new Promise((done) => {
        letGo = done;
      });
    },
    letGo() {
      held = null;
      letGo();
    },
    cut: (value) => {
      off = value;
      if (off) server.closeAllConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
      await site.close();
    },
  };
}
