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

/** The kinds of browsers that flows run in, here or not. */
export const engines: readonly Engine[] = [
  { name: "Chromium", found: chromium !== null, start: () => (chromium ? startChromium(chromium) : missing()) },
  { name: "Chromium as a phone", found: chromium !== null, start: () => (chromium ? startPhone(chromium) : missing()) },
  { name: "Firefox", found: firefox !== null, start: () => (firefox ? startFirefox(firefox) : missing()) },
  { name: "WebKitGTK", found: webkit !== null, start: () => (webkit ? startWebKit(webkit.driver, webkit.screen) : missing()) },
];
