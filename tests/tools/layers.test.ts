import { expect, test } from "vitest";
import { broken } from "./layers.ts";

test("no chapter is not within the bounds", () => expect(broken([])).toEqual(["no chapter was measured"]));
