/**
 * Lets a reader copy what a page offers: how to cite it, and the card of a claim. Where the build did not know the site's address, it puts this
 * copy's into what a page says for other sites and programs.
 */
import { UNKNOWN_SITE } from "../site/pure/embed-address.ts";
import { copyOnPress } from "./copy-on-press.ts";

if (location.protocol !== "file:")
  for (const element of document.querySelectorAll<HTMLElement>("[data-site]")) {
    const { href } = new URL(element.dataset.site ?? "", location.href.replace(/[?#].*/, ""));
    element.textContent = (element.textContent ?? "").replaceAll(UNKNOWN_SITE, href);
  }
copyOnPress();
