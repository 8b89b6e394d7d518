/** Scripts asked for so far. "inline" stands for a script within the page itself, as in the one-file embed. */
const loads: Record<string, Promise<void> | undefined> = { inline: Promise.resolve() };

/** Lets a script be loaded anew: it ran before one that it needs. */
export const forget = (src: string): void => {
  if (src !== "inline") delete loads[src];
};

/** Loads a classic script once. The promise fails if the script cannot be loaded. */
export const load = (src: string): Promise<void> => {
  loads[src] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    // Keeps the order of requests: a figure's code needs the runtime.
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
