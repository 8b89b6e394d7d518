/** Loaded only when a reader's change needs a new drawing that Plot makes. */
import * as Plot from "../kit/plot-marks.ts";
import { render } from "../site/pure/render.ts";

globalThis.watts = { ...globalThis.watts, draw: (id, figure, view, size) => render(id, figure, view, size, { Plot, document }) };
