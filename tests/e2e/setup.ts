import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { serve } from "../../src/cli/tools/serve.ts";
import { ADDRESS, builtFolder } from "../support/site.ts";
import { findBrowser, findShell } from "../tools/browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser listens that opens most pages; not there if setting up failed. */
    browser?: string;
    /** Where the whole Chromium listens; the same where there is no other. */
    wholeBrowser?: string;
    /** The site built with SITE_URL, under the path that this names. */
    site: string;
    /** The site built without, at the root of a host. */
    plain: string;
    /** A foreign host: every address is a page with the HTML that its query gives. */
    host: string;
  }
}

/** Starts the browsers and the hosts once for all browser tests. What keeps it from doing so fails these, and no other test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    return await start(project);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return async () => {};
  }
}

async function start(project: TestProject): Promise<() => Promise<void>> {
  const [whole, shell] = [findBrowser(), findShell()];
  if (!whole || !shell) throw new Error("no Chromium: npm test installs it, or set CHROMIUM to its path");
  const launched = [shell, whole].filter((path, i, all) => all.indexOf(path) === i);
  // Letters as wide as on a screen: the shell would round their widths to whole pixels.
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"];
  const browsers = await Promise.all(launched.map((executablePath) => chromium.launchServer({ executablePath, args })));
  const site = await serve(builtFolder("addressed"), { base: new URL(ADDRESS).pathname });
  const plain = await serve(builtFolder("plain"));
  const host = createServer(({ url = "" }, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(new URL(url, "http://host.test").searchParams.get("html") ?? "");
  });
  await new Promise<void>((listening) => void host.listen(0, "127.0.0.1", listening));
  project.provide("browser", browsers[0]?.wsEndpoint());
  project.provide("wholeBrowser", browsers.at(-1)?.wsEndpoint());
  project.provide("site", site.url);
  project.provide("plain", plain.url);
  project.provide("host", `http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  return async () => {
    host.closeAllConnections();
    host.close();
    await Promise.all([...browsers.map((browser) => browser.close()), site.close(), plain.close()]);
  };
}
