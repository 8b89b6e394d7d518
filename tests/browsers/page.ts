import { type Reader, until } from "./engine.ts";
import type { Host } from "./host.ts";

/** Text of the first element that a selector finds, "" if it finds none or that is hidden. */
export const textOf = (reader: Reader, selector: string): Promise<string> =>
  reader.run((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    return element && !element.hidden ? (element.textContent ?? "").replace(/\s+/g, " ").trim() : "";
  }, selector);

/** What the first field that a selector finds holds. */
export const fieldOf = (reader: Reader, selector: string): Promise<string> =>
  reader.run((wanted) => document.querySelector<HTMLInputElement>(wanted)?.value ?? "", selector);

/** How many elements a selector finds; those that are seen, if not said otherwise. */
export const count = (reader: Reader, selector: string, seen = true): Promise<number> =>
  reader.run(
    ([wanted, visible]) => [...document.querySelectorAll(wanted)].filter((element) => !visible || element.getClientRects().length > 0).length,
    [selector, seen] as const,
  );

/** Opens a page of the site in a frame on the same host, where the test can look into it. */
export async function framed(reader: Reader, host: Host, path: string, attributes: string): Promise<void> {
  await reader.open(host.page(`<iframe title="Page" height="800" frameborder="0" src="/${path}" ${attributes}></iframe>`));
  await until("a page in the frame", () =>
    reader.run(() => {
      const inside = document.querySelector("iframe")?.contentDocument;
      return inside?.readyState === "complete" && inside.querySelector("h1") !== null;
    }),
  );
}

/** As `count`, in the frame. */
export const ofFrame = (reader: Reader, selector: string): Promise<number> =>
  reader.run(
    (wanted) =>
      [...(document.querySelector("iframe")?.contentDocument?.querySelectorAll(wanted) ?? [])].filter(
        (element) => element.getClientRects().length > 0,
      ).length,
    selector,
  );
