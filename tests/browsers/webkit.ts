import { type ChildProcess, spawn } from "node:child_process";
import { Builder, By, Capabilities, Key as Keys, type WebDriver, until as when } from "selenium-webdriver";
import { ended, freePort } from "../tools/process.ts";
import { type Key, type Reader, until } from "./engine.ts";

const KEYS: Readonly<Record<Key, string>> = {
  Tab: Keys.TAB,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowLeft: Keys.ARROW_LEFT,
  Home: Keys.HOME,
  End: Keys.END,
};

/** A screen in memory. Xvfb says on descriptor 3 which number it has taken. */
async function screen(path: string): Promise<{ readonly child: ChildProcess; readonly display: string }> {
  const child = spawn(path, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stdio[3]?.on("data", (data: Buffer) => {
    said += data.toString();
  });
  const number = await until("Xvfb names its display", async () => /^\d+\n/.test(said) && said.trim());
  return { child, display: `:${number}` };
}

const listens = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/status`).then(
    ({ ok }) => ok,
    () => false,
  );

function reader(driver: WebDriver, version: string, close: () => Promise<void>): Reader {
  const find = (selector: string) => driver.wait(when.elementLocated(By.css(selector)), 10_000);
  return {
    version,
    open: (address) => driver.get(address),
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    run: (body, given) => driver.executeScript(`return (${body})(arguments[0])`, given),
    async click(selector) {
      const element = await find(selector);
      await driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
      await element.click();
    },
    async fill(selector, text) {
      const element = await find(selector);
      await driver.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'}); arguments[0].focus(); arguments[0].select()",
        element,
      );
      await element.sendKeys(text);
    },
    // Its driver knows no way to print.
    pdf: async () => null,
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    close,
  };
}

/** Starts WebKitGTK's MiniBrowser on a screen in memory; whatever happens, the processes end with `close`. */
export async function startWebKit(driverPath: string, xvfbPath: string): Promise<Reader> {
  const children: ChildProcess[] = [];
  let driver: WebDriver | undefined;
  const close = async (): Promise<void> => {
    try {
      await driver?.quit();
    } finally {
      for (const child of children.reverse()) await ended(child);
    }
  };
  try {
    const { child, display } = await screen(xvfbPath);
    children.push(child);
    const port = await freePort();
    // A browser of root has no sandbox of its own in a container; the session bus is not there either.
    const env = {
      ...process.env,
      DISPLAY: display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      GDK_BACKEND: "x11",
    };
    children.push(spawn(driverPath, [`--port=${port}`], { env, stdio: "ignore" }));
    await until("WebKitWebDriver listens", () => listens(port));
    const binary = { "webkitgtk:browserOptions": { args: ["--automation"] } };
    driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities({ browserName: "MiniBrowser", ...binary }))
      .build();
    await driver.manage().window().setRect({ width: 1280, height: 900 });
    const told = (await driver.getCapabilities()).get("browserVersion") as string | undefined;
    return reader(driver, told ?? "", close);
  } catch (error) {
    await close();
    throw error;
  }
}
