import fc from "fast-check";
import { SEED, WHOLE } from "./share.ts";

/** Properties try the same cases at every run of the suite, and twenty times as many where there is time. */
fc.configureGlobal({ seed: SEED, ...(WHOLE ? { numRuns: 2000 } : {}) });
