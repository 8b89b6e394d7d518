import { describe } from "vitest";
import { flowsIn } from "./flows-in.ts";

describe("in Chromium as a phone", () => flowsIn("Chromium as a phone"));
