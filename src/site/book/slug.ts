/** Turns a heading into the id of its anchor: lower case, letters and digits of any script, words joined by hyphens. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** Makes a function that gives each heading of a page its id; a second heading of the same name gets "-1", and so on. */
export function slugs(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const id = slug(heading);
    const times = taken.get(id) ?? 0;
    taken.set(id, times + 1);
    return times ? `${id}-${times}` : id;
  };
}
