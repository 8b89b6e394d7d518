import type { Story } from "../../kit/story.ts";
import { mix } from "./marks.ts";
import { type Numbers, type Setting, settingOf } from "./numbers.ts";
import { mount, still } from "./picture.ts";
import { picks, texts } from "./text.ts";

/** One kilowatt-hour, from the power station to words and to money: the same hundred squares play every part. */
const story: Story<Numbers, Setting> = {
  picks,
  setting: settingOf,
  between: (from, to, t) => ({ ...to, chinaShare: mix(from.chinaShare, to.chinaShare, t) }),
  texts,
  still,
  mount,
};
export default story;
