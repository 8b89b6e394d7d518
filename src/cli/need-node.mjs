/**
 * postinstall   stops an installation whose scripts would run on too old a Node, and says what to do
 *
 * It runs on the Node that they will run on: that of the lock file on Linux and Windows, elsewhere the machine's own. It is plain JavaScript,
 * for a Node that is too old cannot read the others. From 24.2 on a module knows whether it is the one that was started.
 */

/**
 * Says what is wrong with a version of Node; "" if nothing is.
 * @param {string} version
 */
export function lackOf(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 2)
    ? ""
    : `the scripts of this project need Node 24.2 or newer; this is ${version}. npm ci brings Node 24 along on Linux (x64, arm64) and on ` +
        "Windows (x64), unless optional packages are left out; elsewhere install it first: https://nodejs.org/";
}

const lack = lackOf(process.versions.node);
if (lack !== "") {
  console.error(lack);
  process.exitCode = 1;
}
