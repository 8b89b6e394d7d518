import { describe } from "vitest";
import { flowsIn } from "./flows-in.ts";

describe("in Firefox", () => flowsIn("Firefox"));
