/** The only script that a chapter runs at once. */
import "./boot.ts";
import "./reading-place.ts";
