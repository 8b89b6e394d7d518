/** Finds the first sentence or clause of a subtitle: the line that always stands over a picture. The rest stands in the notes. */
export const leadOf = (subtitle: string): string => (subtitle.split(/(?<=\.) (?=\p{Lu})|[;:] /u)[0] ?? "").replace(/\.$/, "");
