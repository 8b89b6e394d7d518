/** Scripts that have been asked for. "inline" stands in place of an address where the script is in the page itself: the one-file embed. */
const loads: Record<string, Promise<void> | undefined> = { inline: Promise.resolve() };

/** Loads a classic script once. */
export const load = (src: string): Promise<void> => {
  loads[src] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    // Keeps the order in which scripts were asked for: a figure's code needs the runtime.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      delete loads[src];
      reject(new Error(`could not load ${src}`));
    };
    document.head.append(script);
  });
  return loads[src];
};
