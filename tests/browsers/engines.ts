import { findBrowser, findFirefox, findWebKit } from "../tools/browser.ts";
import type { Engine } from "./engine.ts";
import { startChromium, startFirefox, startPhone } from "./playwright.ts";
import { startWebKit } from "./webkit.ts";

const chromium = findBrowser();
const firefox = findFirefox();
const webkit = findWebKit();
const missing = (): never => {
  throw new Error("this browser is not here");
};

export type EngineName = "Chromium" | "Chromium as a phone" | "Firefox" | "WebKitGTK";

/** The kinds of browsers that flows run in, here or not. */
export const engines: Readonly<Record<EngineName, Engine>> = {
  Chromium: { found: chromium !== null, start: () => (chromium ? startChromium(chromium) : missing()) },
  "Chromium as a phone": { found: chromium !== null, start: () => (chromium ? startPhone(chromium) : missing()) },
  Firefox: { found: firefox !== null, start: () => (firefox ? startFirefox(firefox) : missing()) },
  WebKitGTK: { found: webkit !== null, start: () => (webkit ? startWebKit(webkit.driver, webkit.screen) : missing()) },
};
