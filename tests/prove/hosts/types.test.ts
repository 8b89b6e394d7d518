import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isHere, SERVERS, startServer } from "./servers.ts";

test.for(SERVERS.filter(({ configured }) => configured))(
  "$name, set up as the guide says, gives files for programs their types",
  async (server, { skip }) => {
    skip(!isHere(server), "it is not on this machine");
    const folder = mkdtempSync(join(tmpdir(), "types-"));
    chmodSync(folder, 0o755);
    const types = { json: "application/json", geojson: "application/geo+json", csv: "text/csv" };
    for (const ending of Object.keys(types)) writeFileSync(join(folder, `places.${ending}`), "1");
    const site = await startServer(server, folder);
    try {
      for (const [ending, type] of Object.entries(types)) {
        const { headers } = await fetch(`${site.url}places.${ending}`);
        expect(headers.get("content-type")?.replace(/;.*/, ""), ending).toBe(type);
      }
    } finally {
      await site.close();
      rmSync(folder, { recursive: true });
    }
  },
);
