/** The words of the answer that are shown: the beginning of the Universal Declaration of Human Rights, articles 1 and 2. A test compares them. */
export const WORDS =
  "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one " +
  "another in a spirit of brotherhood. Everyone is entitled to all the rights and freedoms set forth in this Declaration, without distinction of " +
  "any kind, such as race, colour, sex, language, religion, political or other opinion, national or social origin, property, birth or other status.";
