/** The script of a claim's page: lets a reader copy how to cite it and its card. */
import { copyOnPress } from "./copy-on-press.ts";

copyOnPress();
