/** The script of the page of the story. */
import "./boot.ts";
import story from "../stories/one-kilowatt-hour/story.ts";
import { copyOnPress, here } from "./copy-on-press.ts";
import { tell } from "./tell-story.ts";

copyOnPress();
tell(story, here);
