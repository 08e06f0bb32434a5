import { withMendedAddresses } from '../../language/answers/answer-words.ts';
import { withMobileExtension, withReadOut } from '../../language/contacts/telephone.ts';
import { withoutTakenBack } from '../../language/corrections/list-correction.ts';
import { withoutSelf } from '../../language/names/names-in.ts';
import { inFigures, isOneOrTwo } from '../../language/numbers/counted.ts';
import { withZeros } from '../../language/numbers/zeros.ts';
import { withoutCalls, withoutFaces } from '../../language/talk/calls.ts';
import type { Speech } from '../../language/talk/speech.ts';
import { toConfirm } from '../../language/text/separators.ts';
import { asksFor } from '../traits-of.ts';
import { plainClaim } from './asked/plain-claim.ts';
import { readBirth } from './asked/read-birth.ts';
import { type Either, readEither, readSideBySide, withContradictions } from './asked/read-either.ts';
import { readPost } from './asked/read-post.ts';
import { readSentence } from './asked/read-sentence.ts';
import { isCollecting } from './base/accepts.ts';
import type { Claim, Doubt, MessageContext, Reading } from './base/reading.ts';
import { isUnexplainedBeside } from './checks/beside-words.ts';
import { lastDoubt } from './checks/last-look.ts';
import { isSaidTwice, onePerColumn } from './checks/one-per-column.ts';
import { withRestOfGroup } from './checks/rest-of-group.ts';
import { type Standing, settledClaims } from './checks/settle.ts';
import { silentChanges, sureBeside } from './checks/silent-change.ts';
import { withoutStrayCall } from './checks/stray-call.ts';
import { whichContact } from './checks/which-contact.ts';
import { chooseReading } from './choose-reading.ts';
import { withAbout } from './counts/about-beside.ts';
import { withWholeAgain } from './counts/bare-counts.ts';
import { withBothGroups } from './counts/beside-counts.ts';
import { withWholeNamed } from './counts/whole-counts.ts';
import { withThousandsJoined } from './counts/with-thousands-joined.ts';
import { groupSaid } from './parts/group-said.ts';
import { withoutOfParts } from './parts/of-part.ts';
import { unframed } from './parts/unframed.ts';
import { withoutLabels } from './parts/without-labels.ts';
import { readCounts } from './several/read-counts.ts';
import { readGlued } from './several/read-glued.ts';
import { readNote } from './several/read-labelled.ts';
import { readNone } from './several/read-none.ts';
import { readParts } from './several/read-parts.ts';
import { readChange } from './several/read-spoken.ts';
import { readWhoeverIsLeft } from './several/read-whoever-is-left.ts';

/** What a message comes to for the form: what stands is stored and said back. */
export interface Understood extends Standing {
  /** Asked for a yes before they are stored; what of them cannot stand is among the doubts. */
  held: {
    claims: readonly Claim[];
    why: Doubt /** Of a pasted form: what need not be asked about. */;
    sure?: readonly Claim[];
  } | null;
  /** Words that nothing was made of; they are said back. */
  unused: readonly string[];
  speech: Speech | null;
  /** Words that may be for several of the columns asked. */
  which: Reading['which'] | null;
  /** Every column that is answered was named, or changed by 改成. */
  isNamed: boolean;
  /** Something said before is taken back. */
  isTakenBack: boolean;
}

/** Takes the reading that explains most of a message. @returns null when the message is for the asked place alone: pieces of long texts, awards, pictures */
export function understand(context: MessageContext, typed: string): Understood | null {
  const mended = isCollecting(context.focus) ? null : withZeros(typed);
  if (mended !== null) return asked(understand(context, mended));
  const plain = plainClaim(context, typed);
  const understood = plain ? alone(context, plain) : understandWords(context, typed);
  return understood && { ...understood, taken: withRestOfGroup(context, understood.taken) };
}

/** One claim that nothing else is said beside. */
export function alone(context: MessageContext, claim: Claim): Understood {
  const standing = settledClaims(context, { claims: [claim], refused: [] });
  return { ...NOTHING, ...standing, isNamed: claim.isNamed };
}

/** … by all readings there are. */
export function understandWords(context: MessageContext, typed: string): Understood | null {
  const note = context.focus?.kind === 'long-text' ? null : readNote(context, typed);
  if (note) return resolved(context, note, typed);
  const parted = withoutOfParts(context.form, typed);
  if (isCollecting(context.focus))
    // A text that is collected keeps its words, but for a change of another column.
    return read(context, parted !== typed && readChange(context, parted) !== null ? parted : typed);
  return readGroup(context, parted) ?? readMessage(context, parted);
}

/** … by itself, whosever part of the form it may begin with. */
function readMessage(context: MessageContext, parted: string): Understood | null {
  const joined = withMobileExtension(withReadOut(withThousandsJoined(context, parted)));
  const bare = withoutSelf(withoutCalls(withMendedAddresses(withoutFaces(joined))));
  const glued = readGlued(context, bare);
  if (glued) return resolved(context, glued, bare);
  const said = unframed(context, bare);
  return confirmed(context, said) ?? read(context, said);
}

/** 班长周巧云 女 四十二: several answers of the part of the form whose name stands in front, and nothing else. */
function readGroup(context: MessageContext, text: string): Understood | null {
  const said = groupSaid(context, text);
  for (const one of said?.texts ?? []) {
    const found = said && readMessage(said.context, one);
    const claims = [...(found?.taken ?? []), ...(found?.held?.claims ?? [])];
    const isWhole = found && found.unused.length + found.doubts.length === 0 && claims.length > 1;
    // 班长1个，副班长2个: nobody is named.
    const isSomebody = claims.some(({ field }) => field.kind === 'name' || field === said?.context.focus);
    if (isWhole && isSomebody && claims.every(({ field }) => said?.fields.includes(field))) return found;
  }
  return null;
}

/** … of what is left when nothing goes along with it any more. */
function read(context: MessageContext, said: string): Understood | null {
  const told = context.list ? withoutTakenBack(said) : said;
  const text = asksFor(context.focus, 'amount') ? withWholeNamed(context, inFigures(told)) : told;
  const counted = FIGURE.test(text) ? readCounts(context, text) : null;
  if (counted && isWhole(context, counted)) return resolved(context, counted, text);
  const either = readEither(context, text);
  if (either) return askedWhich(either);
  const birth = readBirth(context, text);
  if (birth) return 'either' in birth ? askedWhich(birth.either) : resolved(context, birth.reading, text);
  const whole = readWhoeverIsLeft(context, text) ?? readPost(context, text) ?? readNone(context, text);
  if (whole) return resolved(context, whole, text);
  const taken = chooseReading(context, text);
  const reading = (taken && isUntold(taken, text) ? readSentence(context, text) : null) ?? taken;
  if (!reading) return null;
  const found = isSeparated(context, reading, text) ? { ...reading, doubt: 'beside' as const } : reading;
  const understood = resolved(context, found, text);
  const both = isPlaced(understood) ? null : readSideBySide(context, text);
  if (both) return askedWhich(both);
  return apart(context, text, understood) ?? understood;
}

/** Each part judged alone, where the whole is asked about, refused or said back in part. @returns null unless more of the message stands then, or is asked about */
function apart(context: MessageContext, text: string, whole: Understood): Understood | null {
  const isWhole = whole.taken.length > 0 && whole.unused.length === 0 && whole.doubts.length === 0;
  if (whole.begun.length > 0 || isWhole) return null;
  const reading = readParts(context, text);
  const found = reading && resolved(context, reading, text);
  if (!found) return null;
  const gained = standingIn(found) - standingIn(whole);
  // 电话13800000128，电话021-55501266: nothing is stored, and it is asked which; of two that are asked about the one that says more.
  const isMore = reading.isContradicted === true || (!whole.which && heldIn(found) > heldIn(whole));
  return gained > 0 || (gained === 0 && isMore) ? found : null;
}

/** How many answers of a message are stored at once. */
function standingIn({ taken, held }: Understood): number {
  return taken.length + (held?.sure?.length ?? 0);
}

function heldIn({ held }: Understood): number {
  return held?.claims.length ?? 0;
}

/** Whether something of a message stands, its parts have their columns, or it answers nothing and says so. */
function isPlaced({ taken, begun, held, speech, which }: Understood): boolean {
  return taken.length + begun.length > 0 || (held?.claims.length ?? 0) > 1 || speech !== null || which !== null;
}

/** Two answers where one is asked: nothing is held, it is asked which one counts. */
function askedWhich(either: Either): Understood {
  return { ...NOTHING, doubts: [either] };
}

const NOTHING: Understood = {
  taken: [],
  held: null,
  doubts: [],
  begun: [],
  unused: [],
  speech: null,
  which: null,
  isNamed: true,
  isTakenBack: false,
};

/** 上海…有限公司，对吧？: what stands in front of the question is asked about. */
function confirmed(context: MessageContext, text: string): Understood | null {
  const front = toConfirm(text);
  const read = front === null ? null : understand(context, front);
  if (!read || read.taken.length === 0) return read?.held ? asked(read) : null;
  return asked(read);
}

/** 邮编200O62: what was read with a figure for the letter is asked about. */
function asked(read: Understood | null): Understood | null {
  if (read?.held?.sure) return { ...read, held: { claims: read.held.claims, why: read.held.why } };
  if (!read || read.taken.length === 0) return read;
  const claims = read.taken.map(({ field, value }) => ({ field, value, text: String(value), isNamed: true }));
  return { ...read, taken: [], held: { claims, why: 'beside' } };
}

/** Nothing, a doubt, or the whole sentence for one column: a part of it may be meant. */
function isUntold({ claims, doubt, which }: Reading, text: string): boolean {
  return claims.length === 0 || doubt !== undefined || which !== undefined || claims[0]?.text === text.trim();
}

/** 46,128 where one number is asked: two answers, or one. */
function isSeparated({ focus, list }: MessageContext, { claims }: Reading, text: string): boolean {
  return asksFor(focus, 'amount') && !list && claims.length > 1 && isOneOrTwo(text);
}

/** A number alone. */
const FIGURE = /^\d{1,9}$/u;

/** It answers the column asked and leaves nothing: of a number alone no other reading explains more. */
function isWhole({ focus }: MessageContext, { claims, unused, weakness, doubt }: Reading): boolean {
  return claims.length === 1 && claims[0]?.field === focus && unused.length === 0 && weakness === 0 && !doubt;
}

function resolved(context: MessageContext, found: Reading, said: string): Understood {
  const all = withBothGroups(context, onePerColumn(found), said);
  const once = withContradictions(context, withAbout(context, all));
  const reading = withoutStrayCall(context, { ...once, claims: withWholeAgain(context, once.claims, said) }, said);
  const isNamed = reading.claims.every((claim) => claim.isNamed || claim.isChange === true);
  const none = { ...NOTHING, isNamed, isTakenBack: reading.isTakenBack === true };
  if (reading.which) return { ...none, which: reading.which };
  if (reading.speech) return { ...none, speech: reading.speech };
  const left = withoutLabels(context, reading.claims, reading.unused, said);
  const unused = [...left, ...(reading.strange ?? [])];
  // What is left over would not be said beside the question whose it is.
  const which = unused.length === 0 ? whichContact(context, reading.claims, said) : null;
  if (which) return { ...none, which };
  const standing = settledClaims(context, reading);
  const claims = reading.claims.filter(({ field }) => !standing.doubts.some((one) => one.field === field));
  const last = reading.doubt ? null : lastDoubt(context, reading, said);
  const changes = silentChanges(context, claims);
  const doubt =
    reading.doubt ??
    last ??
    (isUnexplainedBeside(context, reading, left) ||
    isSaidTwice(context, reading, unused) ||
    isMisplaced(reading, claims)
      ? 'beside'
      : null) ??
    (changes.length > 0 ? 'change' : null);
  if (!doubt) return { ...none, ...standing, unused };
  const sure = sureBeside(context, { ...reading, claims }, changes, said);
  const held = { claims, why: doubt, ...(sure.length > 0 ? { sure } : {}) };
  return { ...none, doubts: standing.doubts, held: claims.length > 0 ? held : null, unused };
}

/** 32/33 in a list: what was placed by its order alone and cannot stand there makes the rest doubtful. */
function isMisplaced({ claims }: Reading, standing: readonly Claim[]): boolean {
  return claims.length < 3 && claims.some((claim) => !claim.isNamed && !standing.includes(claim));
}
