import project from "../../../package.json" with { type: "json" };

/** The release, from package.json alone. */
export const VERSION = project.version;

/** The site by name and release, shown on every page and in every file that readers take away. */
export const EDITION = `Watts to Words ${VERSION}`;
