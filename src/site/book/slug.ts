/** A heading as the id that its anchor bears: lower case, letters and digits (of any script), words joined by hyphens. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** Gives each heading of a page its id; the second of the same name gets "-1", as anchors go. */
export function slugs(): (heading: string) => string {
  const taken = new Map<string, number>();
  return (heading) => {
    const id = slug(heading);
    const times = taken.get(id) ?? 0;
    taken.set(id, times + 1);
    return times ? `${id}-${times}` : id;
  };
}
