/** What is said of objections to results, and of proofs; part of `MessageValues`. */
export interface ObjectionMessages {
  /** Only the word was said. */
  'objection.ask': { title: string; until: string };
  /** The own objections, with the answer to those that have one; none where nobody heard of any. `until` once it can be said no more: null. */
  'objection.own': {
    title: string;
    rows: { objection: string; text: string; answer: string | null }[];
    until: string | null;
  };
  /** Several can be meant. */
  'objection.which': { rows: { objection: string; text: string }[] };
  'objection.let-go': Record<string, never>;
  'objection.taken': { title: string; objection: string };
  /** For staff. */
  'objection.raised': { objection: string; title: string; text: string; application: string | null };
  /** For staff: by the public page, still to be confirmed. */
  'objection.filed': { objection: string; title: string; text: string; about: string };
  /** Who filed it confirmed it in the chat. */
  'objection.confirmed': { title: string; objection: string };
  /** Who objected took it back. */
  'objection.taken-back': { title: string; objection: string };
  /** For staff. */
  'objection.withdrawn': { objection: string; title: string };
  'objection.answered': { title: string; asked: string; answer: string };
  /** The proof is being made. */
  'proof.preparing': { application: string };
  /** The file follows. */
  'proof.ready': { application: string; day: string; root: string; entries: number };
  /** No root covers it yet; or nothing that a proof could be made of is there. */
  'proof.not-yet': { application: string };
  /** `isFiling`: who asks is nobody's contact, and may file. */
  'proof.no-application': { isFiling: boolean };
}
