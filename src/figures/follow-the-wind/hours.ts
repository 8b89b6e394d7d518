/** Hours that one step of the day lasts. */
export const STEP_HOURS = 2;
/** Hours of the day. */
export const DAY_HOURS = 24;
