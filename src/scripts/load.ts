const loads = new Map<string, Promise<void>>();

/** What stands in place of a script's address where the script is in the page itself: the one-file embed. */
const INLINE = "inline";

/** Loads a classic script once. */
export function load(src: string): Promise<void> {
  const known = loads.get(src);
  if (known) return known;
  if (src === INLINE) return Promise.resolve();
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    // Keeps the order in which scripts were asked for: a figure's code needs the runtime.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      loads.delete(src);
      reject(new Error(`could not load ${src}`));
    };
    document.head.append(script);
  });
  loads.set(src, loading);
  return loading;
}
