import { defineInputs, range } from "../../../../src/kit/figure.ts";
import { dials } from "../../fixture.ts";

export const inputs = defineInputs({
  data: {},
  controls: () => ({ volume: range(dials.volume), share: range(dials.share), discount: range(dials.discount) }),
});
