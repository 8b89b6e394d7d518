import { afterAll, beforeAll, describe, test } from "vitest";
import { acts } from "./acts.ts";
import { conditions } from "./conditions.ts";
import type { Reader } from "./engine.ts";
import { engines } from "./engines.ts";
import { type Host, openHost } from "./host.ts";

let host: Host;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host?.close());

describe.each(engines)("in $name", ({ found, start }) => {
  let reader: Reader | undefined;
  beforeAll(async () => {
    if (found) reader = await start();
  }, 60_000);
  afterAll(() => reader?.close());

  test.skipIf(!found).each([...acts, ...conditions])("$name", async ({ go }) => {
    host.cut(false);
    host.slow(0);
    host.forget();
    if (!reader) throw new Error("the browser did not start");
    await go(reader, host);
  });
});
