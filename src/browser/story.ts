/** The script of the page of the story. */
import "./boot.ts";
import story from "../stories/one-kilowatt-hour/story.ts";
import { tell } from "./tell-story.ts";

tell(story);
