import { describe, expect, test } from "vitest";
import { drawOnServer } from "../../src/site/pictures/draw-on-server.ts";
import { figures, figureView } from "../../src/site/registry.ts";

/** Letters from which a closed path is an outline and no sign. */
const OUTLINE = 200;
const maps = [...figures].filter(([, { kind }]) => kind === "map");

test("there are maps of hubs, of provinces, of plants around hubs, of what wind and sun left over, and of where answers come from", () => {
  expect(maps.map(([id]) => id).sort()).toEqual(["answer-places", "hub-powers", "hubs-map", "left-over", "provinces"]);
});

describe.each(maps)("map %s", (id, figure) => {
  test("has outlines that are the same letters in the narrow and in the wide picture, so that readers get them once, and scaled", () => {
    const [narrow, wide] = drawOnServer(id, figure, figureView(id)).map((svg) =>
      [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d = ""]) => d).filter((d) => d.length > OUTLINE && d.endsWith("Z")),
    );
    expect(wide?.length).toBeGreaterThan(0);
    expect(narrow).toEqual(wide);
  });

  test("says that its boundaries are those of Natural Earth and that it takes no position", () => {
    expect(figure.notes.join(" ")).toMatch(/Natural Earth.*no position on disputed/);
  });
});
