/** Loaded only when a reader's change needs a new drawing that Plot makes. */
import * as Plot from "../lib/pictures/plot-marks.ts";
import { render } from "../lib/pictures/render.ts";

globalThis.watts = { ...globalThis.watts, draw: (id, figure, view, size) => render(id, figure, view, size, { Plot, document }) };
