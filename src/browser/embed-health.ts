/**
 * Tests what the host of this frame lets an embed do. Asks for a height in each protocol, one after the other and each time
 * another, and checks whether the frame follows; reports sandbox, storage, clipboard and blocks by a policy.
 */
import { applyEmbedOptions } from "./embed-options.ts";

const ID = "health";
/** Time that a host may take to answer a height, in ms, and how near it must come, in px. */
const PAUSE = 500;
const NEAR = 3;
const part = (name: string): HTMLElement => document.querySelector(`[data-health=${name}]`) as HTMLElement;
const [list, said, actions] = [part("list"), part("said"), part("actions")];
const framed = window.parent !== window;
const say = (message: unknown): void => window.parent.postMessage(message, "*");
const query = new URLSearchParams(location.search);
const secret = /secret=([a-z0-9]+)/i.exec(location.hash)?.[1];
const blocks: string[] = [];
let resizer: string | undefined;
let heard = 0;

/** Lists every protocol, with what it needs from the host and has not got. */
const tongues = (): readonly (readonly [name: string, say: ((height: number) => void) | null, needs: string])[] => [
  ["Our own (embed.js)", (height) => say({ wattsToWords: { type: "height", id: ID, height } }), ""],
  ["Datawrapper", (height) => say({ "datawrapper-height": { [ID]: height } }), ""],
  ["AMP, frames, Sidechain", (height) => say({ sentinel: "amp", type: "embed-size", height }), ""],
  ["Embedly, Medium", (height) => say(JSON.stringify({ src: location.href, context: "iframe.resize", height })), ""],
  ["pym.js", query.has("childId") ? (height) => say(`pymxPYMx${query.get("childId")}xPYMxheightxPYMx${height}`) : null, "no childId in the address"],
  ["WordPress", secret ? (height) => say({ message: "height", value: height, secret }) : null, "no secret in the address"],
  ["iframe-resizer", resizer === undefined ? null : (height) => say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:resize`), "no greeting came"],
];

const rows = new Map<string, string>();
function tell(name: string, text: string): void {
  rows.set(name, text);
  list.replaceChildren(
    ...[...rows].map(([term, words]) => {
      const [row, dt, dd] = ["div", "dt", "dd"].map((tag) => document.createElement(tag)) as [HTMLElement, HTMLElement, HTMLElement];
      dt.textContent = term;
      dd.textContent = words;
      row.append(dt, dd);
      return row;
    }),
  );
}

/** Runs a trial and tells whether it is allowed, with the name of the error if not. */
function tried(trial: () => unknown): string {
  try {
    trial();
    return "allowed";
  } catch (error) {
    return `denied (${error instanceof Error ? error.name : "error"})`;
  }
}

function surroundings(): void {
  const { ancestorOrigins } = location;
  const hosts = ancestorOrigins ? [...ancestorOrigins].join(", ") : document.referrer && new URL(document.referrer).origin;
  tell("Framed", framed ? `yes, by ${hosts || "a host that does not say its name"}` : "no: put this page into yours to test it");
  tell("Frame", `${innerWidth} by ${innerHeight} px, at ${devicePixelRatio} to one`);
  tell("Origin", self.origin === "null" ? "none: the frame is sandboxed without allow-same-origin; an embed works so" : self.origin);
  tell("Scripts", "run");
  tell("Local storage", `${tried(() => localStorage.length)}; embeds use none`);
  tell("Session storage", `${tried(() => sessionStorage.length)}; embeds use none`);
  tell("Cookies", `${tried(() => document.cookie)}; embeds set none`);
  tell(
    "Changing the address",
    tried(() => history.replaceState(history.state, "", location.href)),
  );
  tell("Full screen", document.fullscreenEnabled ? "allowed" : "not allowed");
  tell("Clipboard", navigator.clipboard ? "there; asked when you copy" : "not there: copying selects the text");
  tell("Added to the address", location.search + location.hash || "nothing");
}

const wait = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** Tries every protocol with a height of its own, then gives all of them the height of the content. */
async function heights(): Promise<void> {
  let answered = 0;
  for (const [i, [name, speak, needs]] of tongues().entries()) {
    const label = `Height by ${name}`;
    if (!framed || !speak) {
      tell(label, framed ? `not tried: ${needs}` : "not tried: no host");
      continue;
    }
    const wanted = 520 + 40 * i + (innerHeight === 520 + 40 * i ? 20 : 0);
    const before = innerHeight;
    speak(wanted);
    await wait(PAUSE);
    const hit = Math.abs(innerHeight - wanted) <= NEAR;
    answered += hit ? 1 : 0;
    tell(label, hit ? `answered: ${before} to ${innerHeight} px` : `no answer: asked for ${wanted} px, has ${innerHeight} px`);
  }
  const height = Math.ceil(part("lead").closest("main")?.getBoundingClientRect().height ?? 0);
  for (const [, speak] of tongues()) if (framed) speak?.(height);
  part("lead").textContent = framed
    ? answered > 0
      ? `Your host answered ${answered === 1 ? "one way" : `${answered} ways`} of asking for a height: embeds resize here.`
      : "Your host answered no way of asking for a height. Write the height by hand, or add our script."
    : "This page is not in a frame. Put its address into your page in place of a figure’s.";
}

async function run(): Promise<void> {
  said.textContent = "Trying …";
  surroundings();
  await heights();
  tell("Messages heard from the host", String(heard));
  tell("Blocked by a policy", blocks.join("; ") || "nothing so far");
  said.textContent = "";
  actions.hidden = false;
}

const report = (): string => [`Watts to Words, embed health`, ...[...rows].map(([name, text]) => `${name}: ${text}`)].join("\n");

addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  blocks.push(`${effectiveDirective}: ${blockedURI}`);
  tell("Blocked by a policy", blocks.join("; "));
});
addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || !framed) return;
  heard += 1;
  if (typeof data === "string") resizer = /^\[iFrameSizer\]([^:]*):[^:]*:(?:true|false):/.exec(data)?.[1] ?? resizer;
});
part("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(report());
    said.textContent = "Copied.";
  } catch {
    getSelection()?.selectAllChildren(list);
    said.textContent = "Selected: copy it with your keyboard.";
  }
});
part("again").addEventListener("click", run);
part("fetch").addEventListener("click", () => {
  const script = document.createElement("script");
  script.src = part("fetch").dataset.src ?? "";
  script.onload = () => tell("Loading a script of ours", "allowed: controls that redraw work here");
  script.onerror = () => tell("Loading a script of ours", "failed: the figure stays at its defaults, and says so");
  document.head.append(script);
});
applyEmbedOptions(document.body);
if (framed) {
  say({ wattsToWords: { type: "ready", id: ID } });
}
// A host may greet only after its own load.
wait(300).then(run);
