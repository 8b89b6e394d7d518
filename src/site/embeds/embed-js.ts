import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * Version of the host script. The file at a version's address never changes: a change of `src/browser/embed-js.ts` that alters its code needs a new
 * version here and `npm run released`, and the files of older versions stay.
 */
export const EMBED_JS_VERSION = "1.1.0";

/** Finds the address of a version of the host script from the site's root. */
export const embedJsPath = (version = EMBED_JS_VERSION): string => `/embed/v${version}/embed.js`;

/** Reads the subresource integrity of a version, for the attribute of a `<script>`. */
export const embedJsIntegrity = (version = EMBED_JS_VERSION): string =>
  `sha384-${createHash("sha384")
    .update(readFileSync(`public${embedJsPath(version)}`))
    .digest("base64")}`;
