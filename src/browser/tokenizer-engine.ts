/**
 * Cuts texts into tokens in slices of time, so that a newer text can stop an older one. It runs in a worker; where workers are
 * refused (a page read from the disk), on the page itself, which then calls `watts.engine`.
 */
import { type Encoding, encode, unpack, type Vocabulary } from "../model/bpe.ts";
import { VOCABULARIES, type VocabularyId } from "../model/pre-tokens.ts";
import { sizeOf, type TextSize } from "../model/text-size.ts";

export type Request =
  | { readonly kind: "vocabulary"; readonly id: VocabularyId; readonly packed: string }
  | { readonly kind: "text"; readonly job: number; readonly text: string; readonly ids: readonly VocabularyId[] };

export type Answer =
  | { readonly kind: "ready"; readonly id: VocabularyId }
  | { readonly kind: "broken"; readonly id: VocabularyId }
  | { readonly kind: "size"; readonly job: number; readonly size: TextSize }
  | { readonly kind: "progress"; readonly job: number; readonly id: VocabularyId; readonly share: number }
  /** The number of tokens, and the first of them to draw. */
  | ({ readonly kind: "tokens"; readonly job: number; readonly id: VocabularyId; readonly count: number } & Encoding);

/** Tokens handed over to be drawn. */
const DRAWN = 2000;

export type Engine = (post: (answer: Answer) => void, sliceMs: number) => (request: Request) => void;

const engine: Engine = (post, sliceMs) => {
  const vocabularies = new Map<VocabularyId, Vocabulary>();
  let current = 0;

  /** Cuts a text by one vocabulary after another, until a newer job comes. */
  function work(job: number, text: string, ids: readonly VocabularyId[]): void {
    const [id, ...rest] = ids;
    const vocabulary = id && vocabularies.get(id);
    if (!id || !vocabulary) return;
    const running = encode(text, vocabulary);
    const slice = (): void => {
      if (job !== current) return;
      const until = performance.now() + sliceMs;
      for (;;) {
        const { done, value } = running.next();
        if (done) {
          const ends = value.ends.slice(0, DRAWN);
          const reached = ends.findLast((end) => end >= 0) ?? 0;
          post({ kind: "tokens", job, id, count: value.ids.length, ids: value.ids.slice(0, DRAWN), ends, text: value.text.slice(0, reached) });
          work(job, text, rest);
          return;
        }
        if (performance.now() > until) {
          post({ kind: "progress", job, id, share: value });
          setTimeout(slice);
          return;
        }
      }
    };
    setTimeout(slice);
  }

  return (request) => {
    if (request.kind === "vocabulary") {
      const { id, packed } = request;
      try {
        vocabularies.set(id, { ...VOCABULARIES[id], merges: unpack(packed) });
        post({ kind: "ready", id });
      } catch {
        post({ kind: "broken", id });
      }
      return;
    }
    current = request.job;
    post({ kind: "size", job: request.job, size: sizeOf(request.text) });
    work(request.job, request.text, request.ids);
  };
};

if (typeof document === "undefined") {
  const receive = engine((answer) => postMessage(answer), 60);
  addEventListener("message", ({ data }: MessageEvent<Request>) => receive(data));
} else globalThis.watts = { ...globalThis.watts, engine };
