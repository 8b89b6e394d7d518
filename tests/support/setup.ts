import fc from "fast-check";

/** Properties try the same cases at every run of the suite; `FUZZ_SEED=random` and `FUZZ_RUNS=20` (times as many) look for others. */
const { FUZZ_SEED = "20261122", FUZZ_RUNS = "1" } = process.env;
const times = Number(FUZZ_RUNS);
fc.configureGlobal({ ...(FUZZ_SEED === "random" ? {} : { seed: Number(FUZZ_SEED) }), ...(times > 1 ? { numRuns: 100 * times } : {}) });
