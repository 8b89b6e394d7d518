/** The only script that a chapter runs at once. */
import "./wake.ts";
import "./reading.ts";
