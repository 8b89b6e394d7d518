import { afterAll, beforeAll, test } from "vitest";
import { acts } from "./acts.ts";
import { conditions } from "./conditions.ts";
import type { Reader } from "./engine.ts";
import { type EngineName, engines } from "./engines.ts";
import { type Host, openHost } from "./host.ts";

/**
 * Makes a test of each flow in one kind of browser; they are skipped where that is not on this machine. Each kind has a file, so that they
 * run side by side.
 */
export function flowsIn(name: EngineName): void {
  const { found, start } = engines[name];
  let host: Host;
  let reader: Reader | undefined;
  beforeAll(async () => {
    host = await openHost();
    if (found) reader = await start();
  }, 60_000);
  afterAll(async () => {
    await reader?.close();
    await host?.close();
  });

  test.skipIf(!found).each([...acts, ...conditions])("$name", async ({ go }) => {
    host.cut(false);
    host.letGo();
    host.forget();
    if (!reader) throw new Error("the browser did not start");
    await go(reader, host);
  });
}
