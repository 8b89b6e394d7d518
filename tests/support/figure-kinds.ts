import { figures } from "../../src/site/registry.ts";

/** Every figure with its kind, as samples want them. */
export const figureKinds = [...figures].map(([id, { kind }]) => ({ id, kind }));
