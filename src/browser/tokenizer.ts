/**
 * Makes the tokenizer work: takes the reader's text, fetches a vocabulary on request, and has the engine cut the text, in a
 * worker if it may. Nothing is stored and nothing leaves the page.
 */

import type { VocabularyId } from "../model/pre-tokens.ts";
import type { TextSize } from "../model/text-size.ts";
import { grouped, rateText, sizeText, tokenMarkup, tokensText } from "../site/pure/token-markup.ts";
import type { Answer, Request } from "./tokenizer-engine.ts";

/** Longest pasted text shown in the box; a longer one would take long to lay out. */
const BOX = 20_000;
const PAUSE_MS = 150;

function start(root: HTMLElement): void {
  const find = <E extends HTMLElement = HTMLElement>(selector: string, within: HTMLElement = root): E => within.querySelector(selector) as E;
  const part = (name: string, within?: HTMLElement): HTMLElement => find(`[data-part=${name}]`, within);
  const box = find<HTMLTextAreaElement>("textarea");
  const readings = new Map([...root.querySelectorAll<HTMLElement>("[data-vocabulary]")].map((one) => [one.dataset.vocabulary as VocabularyId, one]));
  const packs = new Map<VocabularyId, string>();
  const loading = new Map<VocabularyId, AbortController>();
  /** Vocabularies that came as scripts, on pages read from the disk: a script runs once. */
  const given = new Map<VocabularyId, string>();
  const example = box.value;
  let size: TextSize | undefined;
  let held: string | undefined;
  let job = 0;
  let timer = 0;
  let send: ((request: Request) => void) | undefined;
  let connecting: Promise<void> | undefined;

  /** Runs the engine on the page: for pages read from the disk, and where workers are refused. */
  async function onPage(): Promise<void> {
    await watts.load(root.dataset.code ?? "");
    send = watts.engine?.(receive, 12);
  }
  function connect(): Promise<void> {
    connecting ??= (async () => {
      try {
        const worker = new Worker(root.dataset.code ?? "");
        worker.onmessage = ({ data }: MessageEvent<Answer>) => receive(data);
        worker.onerror = (event) => {
          event.preventDefault();
          worker.terminate();
          onPage().then(
            () => {
              for (const [id, packed] of packs) send?.({ kind: "vocabulary", id, packed });
            },
            () => {
              connecting = undefined;
              for (const id of packs.keys()) fail(id);
            },
          );
        };
        send = (request) => worker.postMessage(request);
      } catch {
        await onPage();
      }
    })();
    connecting.catch(() => {
      connecting = undefined;
    });
    return connecting;
  }

  const say = (id: VocabularyId, name: string, text: string): void => {
    part(name, readings.get(id)).textContent = text;
  };
  const show = (id: VocabularyId, state: "idle" | "loading" | "failed" | "ready"): void => {
    const reading = readings.get(id) as HTMLElement;
    reading.dataset.state = state;
    const button = find("[data-load]", reading);
    button.textContent = state === "loading" ? "Cancel" : state === "failed" ? "Try again" : "Load";
    button.hidden = state === "ready";
    find("progress", reading).hidden = state !== "loading";
    find("[data-load-all]").hidden = [...readings.values()].every((one) => one.dataset.state === "ready");
  };
  function fail(id: VocabularyId): void {
    packs.delete(id);
    show(id, "failed");
    say(id, "message", "It did not load: offline, or blocked.");
  }

  function receive(answer: Answer): void {
    if (answer.kind === "broken") fail(answer.id);
    if (answer.kind === "ready") {
      show(answer.id, "ready");
      say(answer.id, "message", "");
      cut(0);
    }
    if (!("job" in answer) || answer.job !== job) return;
    if (answer.kind === "size") {
      size = answer.size;
      part("size").textContent = sizeText(size);
      return;
    }
    const { id } = answer;
    if (answer.kind === "progress") {
      say(id, "count", `${Math.round(answer.share * 100)}% read`);
      return;
    }
    say(id, "count", tokensText(answer.count));
    say(id, "rate", size ? rateText(answer.count, size) : "");
    const drawn = answer.ids.length;
    say(id, "message", drawn < answer.count ? `The first ${grouped(drawn)} tokens are drawn; all are counted.` : "");
    const tokens = part("tokens", readings.get(id));
    tokens.innerHTML = tokenMarkup(answer);
    tokens.hidden = false;
    say(id, "readout", "");
  }

  /** Has the text cut by each loaded vocabulary. @param afterMs delay in ms */
  function cut(afterMs: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      job += 1;
      const text = held ?? box.value;
      send?.({ kind: "text", job, text, ids: [...packs.keys()].filter((id) => readings.get(id)?.dataset.state === "ready") });
    }, afterMs);
  }
  /** Clears what was drawn and counted, because the text in the box has changed. */
  function changed(): void {
    // The first key loads one vocabulary, so that a text of the reader's own is never met by empty rows.
    if (job++ === 0 && !loading.size) find("[data-load]").click();
    part("held").textContent = held
      ? `The box shows the first ${grouped(BOX)} of ${grouped(held.length)} characters; all are counted. Type to count them.`
      : "";
    part("size").textContent = "";
    for (const reading of readings.values()) {
      if (reading.dataset.state === "ready") continue;
      const untouched = !held && box.value === example;
      part("tokens", reading).hidden = !untouched;
      part("figures", reading).hidden = !untouched;
    }
    cut(PAUSE_MS);
  }
  function put(text: string): void {
    held = text.length > BOX ? text : undefined;
    box.value = text.slice(0, BOX);
    changed();
  }

  box.addEventListener("input", () => {
    held = undefined;
    changed();
  });
  box.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (pasted.length + box.value.length <= BOX) return;
    event.preventDefault();
    put(box.value.slice(0, box.selectionStart) + pasted + box.value.slice(box.selectionEnd));
  });
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-text]"))
    button.addEventListener("click", () => put(button.dataset.text ?? example));

  /** Reads the vocabulary's text: piece by piece where that is allowed, else by running its script. */
  async function packOf(id: VocabularyId, reading: HTMLElement, signal: AbortSignal): Promise<string> {
    const { code = "", bytes = "1" } = reading.dataset;
    if (location.protocol === "file:") {
      watts.vocabulary = (of, packed) => given.set(of, packed);
      find<HTMLProgressElement>("progress", reading).removeAttribute("value");
      await watts.load(code);
      return given.get(id) ?? "";
    }
    const response = await fetch(code, { signal });
    if (!response.ok || !response.body) throw new Error(String(response.status));
    const [progress, decoder, reader] = [find<HTMLProgressElement>("progress", reading), new TextDecoder(), response.body.getReader()];
    let [text, got] = ["", 0];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      got += value.length;
      text += decoder.decode(value, { stream: true });
      progress.value = got / Number(bytes);
    }
    return text.split('"')[3] ?? "";
  }
  async function load(id: VocabularyId, reading: HTMLElement): Promise<void> {
    const running = loading.get(id);
    if (running) {
      running.abort();
      loading.delete(id);
      show(id, "idle");
      say(id, "message", "Cancelled.");
      return;
    }
    const control = new AbortController();
    loading.set(id, control);
    show(id, "loading");
    say(id, "message", "Loading …");
    try {
      const [packed] = await Promise.all([packOf(id, reading, control.signal), connect()]);
      if (control.signal.aborted) return;
      packs.set(id, packed);
      part("figures", reading).hidden = false;
      send?.({ kind: "vocabulary", id, packed });
    } catch {
      if (!control.signal.aborted) fail(id);
    } finally {
      if (loading.get(id) === control) loading.delete(id);
    }
  }
  for (const [id, reading] of readings) {
    find("[data-load]", reading).addEventListener("click", () => void load(id, reading));
    const tokens = part("tokens", reading);
    let now: HTMLElement | null = null;
    const point = (token: HTMLElement | null): void => {
      now?.classList.remove("now");
      now = token;
      token?.classList.add("now");
      const { at = "", ids = "" } = token?.dataset ?? {};
      const several = ids.includes(" ");
      say(
        id,
        "readout",
        token
          ? `Token${several ? "s" : ""} ${grouped(Number(at))}${several ? " and on, one character" : ""}: “${token.textContent}”, no. ${ids}`
          : "",
      );
    };
    tokens.tabIndex = 0;
    tokens.addEventListener("pointerover", ({ target }) => target instanceof HTMLElement && target.matches(".tok") && point(target));
    tokens.addEventListener("pointerleave", () => point(null));
    tokens.addEventListener("blur", () => point(null));
    tokens.addEventListener("keydown", (event) => {
      const all = tokens.children;
      const at = now ? [...all].indexOf(now) : -1;
      const to = { ArrowRight: at + 1, ArrowLeft: Math.max(at - 1, 0), Home: 0, End: all.length - 1 }[event.key];
      if (event.key === "Escape") point(null);
      if (to === undefined) return;
      event.preventDefault();
      const token = all[Math.min(to, all.length - 1)];
      if (!(token instanceof HTMLElement)) return;
      point(token);
      token.scrollIntoView({ block: "nearest" });
    });
  }
  find("[data-load-all]").addEventListener("click", () => {
    for (const [id, reading] of readings) if (!/loading|ready/.test(reading.dataset.state ?? "")) void load(id, reading);
  });
  for (const part of root.querySelectorAll<HTMLElement>("[data-live]")) part.hidden = false;
}

for (const root of document.querySelectorAll<HTMLElement>("[data-tokenizer]")) start(root);
