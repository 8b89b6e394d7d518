import { createViteServer } from "vitest/node";
import { root } from "./build.ts";

/**
 * Loads a module of the site, by its path from the root, and hands it to `use`. The site finds its files by Vite's glob, so
 * Vite must load it.
 */
export async function withModule<M, T>(path: string, use: (module: M) => T): Promise<T> {
  const vite = await createViteServer({
    root,
    configFile: false,
    appType: "custom",
    // Whoever asks gets the error itself.
    logLevel: "silent",
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return use((await vite.ssrLoadModule(path)) as M);
  } finally {
    await vite.close();
  }
}
