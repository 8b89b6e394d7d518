/** Runs before each file of tests in the browser. */
import { tidyUp } from "./visit.ts";

tidyUp();
