import { correctionIn } from '../../../language/corrections/correction.ts';
import { isSentence } from '../../../language/names/function-words.ts';
import { countsMen, isAmongOthers, namesRest, peopleCounted } from '../../../language/numbers/beside-number.ts';
import { isAbout, isFaulted, numbersIn } from '../../../language/numbers/counted.ts';
import { countsPeople } from '../../../language/numbers/unit-words.ts';
import { withSpokenPauses } from '../../../language/talk/calls.ts';
import { soundsLikeTalk } from '../../../language/talk/talk.ts';
import { asks, COLON, FIGURES, STOPS } from '../../../language/text/separators.ts';
import { namesOf } from '../../base/label-names.ts';
import type { FormField } from '../../schema.ts';
import { asksFor, traitsOf } from '../../traits-of.ts';
import { either } from '../asked/read-either.ts';
import { isLong } from '../base/accepts.ts';
import type { Doubt, Interpreter, MessageContext, Reading } from '../base/reading.ts';
import { addedUp } from '../counts/added-counts.ts';
import { isOfAll } from '../counts/whole-counts.ts';
import { sectionsNamed, wordsOf } from '../parts/pieces.ts';
import { plainForm } from '../parts/plain-form.ts';
import { leadingNames } from '../parts/spoken-parts.ts';
import { type Answered, isBare, isByLook, type Meaning } from './part-meanings.ts';
import { isSameValue, type WayToTake, waysToTake } from './ways-to-take.ts';

const MAX_LENGTH = 300;
/** From so many answers on a message is a row of them: what looks like another column's is. */
const ROW = 3;

/** 3 技术大概5, 联系人何䶮 电话5550126 邮箱yimi@example.com, …公司 邮编忘了: a message of several parts, each of which names its column, can be for one of those that
 *  are open, or leaves one open. The way to take them that explains most is taken; what another way as good explains otherwise is left over.
 *  @returns null where what is left over may change the rest */
export const readParts: Interpreter = (context, typed) => {
  const { focus } = context;
  if (!focus || isLong(focus) || typed.length > MAX_LENGTH || asks(typed)) return null;
  const text = withSpokenPauses(plainForm(context.form, typed));
  const near = new Set([focus.section, ...sectionsNamed(context.form, focus, text)]);
  if (dependsOnOthers(context, near, text)) return null;
  if (wordsOf(context.form, text).some(({ from }) => namesLong(context, text.slice(from)))) return null;
  const open = openColumns(context, near);
  const ways = waysToTake({ ...context, open, near }, text);
  const [meant] = ways;
  if (!meant || hasFiguresOpen(open, meant)) return null;
  const shared = meant.meanings.filter((one) => ways.every((way) => way.meanings.some((other) => isSame(one, other))));
  const sure = shared.filter((one, at) => !isByLook(one) || isInPlace(context, open, shared, at));
  const unsure = meant.meanings.filter((one) => !sure.includes(one));
  // A number that may be for several columns: nobody can tell which.
  if (unsure.some(isBare)) return null;
  const left = [...meant.left, ...unsure.flatMap((one) => ('claim' in one ? [one.claim.text] : []))];
  const told = [...sure.filter((one) => !('open' in one) || one.open.length > 0), ...left.filter(countsOthers)];
  // 138，0000，0115: the whole of it is one answer.
  const isWhole = sure.length === 1 && left.length === 0 && FIGURES.test(text);
  return (told.length < 2 && !isWhole) || isUnclear(context, sure, left) ? null : readingOf(context, sure, left);
};

/** 职责负责分诊: what stands behind such a word is no part of a row. */
function namesLong({ form, focus }: MessageContext, said: string): boolean {
  const [named] = leadingNames(form, said, focus);
  return named !== undefined && named.name.length > 1 && isLong(named.field);
}

/** 总共30, 其他29, 其中管理2: whose number it is depends on what else is said. */
function dependsOnOthers(context: MessageContext, near: ReadonlySet<string>, text: string): boolean {
  const isCalledSo = context.form.fields.some((field) => near.has(field.section) && namesOf(field).some(namesRest));
  const isWhole = text.split(STOPS).some((word) => isOfAll(context, word));
  return isWhole || isAmongOthers(text) || (namesRest(text) && !isCalledSo);
}

/** 3 5 where five numbers are asked: whether they are the first ones is not said. */
function hasFiguresOpen(open: readonly FormField[], { meanings }: WayToTake): boolean {
  if (meanings.filter(isBare).length < 2) return false;
  const isTold = (field: FormField) =>
    meanings.some((one) => ('claim' in one ? one.claim.field === field : 'open' in one && one.open.includes(field)));
  return open.some((field) => asksFor(field, 'amount') && !isTold(field));
}

function isSame(one: Meaning, other: Meaning): boolean {
  if ('claim' in one && 'claim' in other)
    return one.claim.field === other.claim.field && isSameValue(one.claim.value, other.claim.value);
  return !('claim' in one) && !('claim' in other);
}

/** The columns that a part without a name may be for: those that are asked, and what could be nothing else in the parts of the form that are asked or named. */
function openColumns({ form, focus, list, answers }: MessageContext, near: ReadonlySet<string>): readonly FormField[] {
  const from = focus ? form.fields.indexOf(focus) : 0;
  const asked =
    list?.map(({ field }) => field) ?? form.fields.slice(from).filter(({ section }) => section === focus?.section);
  return form.fields.filter(
    (field) =>
      !isLong(field) &&
      (field === focus ||
        (asked.includes(field) && answers[field.id] === undefined) ||
        (near.has(field.section) && isTold(field))),
  );
}

/** An option, a number or an address. */
function isTold(field: FormField): boolean {
  return traitsOf(field).isUnmistakable || traitsOf(field).isContact;
}

/** What looks like an answer is one for the column asked, for the next one behind another answer, and in a row of several. */
function isInPlace(
  { focus }: MessageContext,
  open: readonly FormField[],
  meanings: readonly Meaning[],
  at: number,
): boolean {
  const [one, before] = [meanings[at], meanings[at - 1]];
  if (!one || !('claim' in one)) return false;
  const isNext =
    before !== undefined &&
    'claim' in before &&
    open.includes(before.claim.field) &&
    open.indexOf(one.claim.field) === open.indexOf(before.claim.field) + 1;
  return (
    one.claim.field === focus ||
    isNext ||
    isTitleFirst(focus, one.claim.field) ||
    meanings.filter((each) => 'claim' in each).length >= ROW
  );
}

/** 主管护师 where a position is asked: a title, whatever else is told. */
function isTitleFirst(focus: FormField | null, field: FormField): boolean {
  return focus?.kind === 'text' && focus.looks === 'position' && field.kind === 'text' && field.looks === 'title';
}

/** What is left over beside few answers, counts something or takes something back, may change them. */
function isUnclear({ focus }: MessageContext, meanings: readonly Meaning[], left: readonly string[]): boolean {
  const said = meanings.filter((one): one is Answered => 'claim' in one);
  const other = left.filter((words) => !countsOthers(words));
  if (left.length === 0) return false;
  if (other.length > 0 && (said.length < 2 || other.length > said.length)) return true;
  if (said.some(isOpenFigure)) return true;
  // 副班长姚思远 男 30: whose name is left over, the rest is his.
  if (focus?.kind === 'name' && !said.some(({ claim }) => claim.field === focus)) return true;
  const isFew = said.length < ROW;
  return other.some(
    (words) =>
      numbersIn(words).length > 0 ||
      isFaulted(words) ||
      COLON.test(words) ||
      isAbout(words) ||
      correctionIn(words) !== null ||
      (isFew && (isSentence(words) || soundsLikeTalk(words))),
  );
}

/** 15个护理员: people that no column counts. */
function countsOthers(words: string): boolean {
  if (countsMen(words)) return true;
  const people = peopleCounted(words);
  return people !== null && !isSentence(people);
}

/** 7 beside 退休返聘: whose number it is is not said. */
function isOpenFigure(meaning: Answered): boolean {
  return isBare(meaning) && !countsPeople(meaning.claim.text);
}

/** Each column once: of several answers for one it is asked which counts, unless one of them corrects; two words of one column add up. */
function readingOf({ focus }: MessageContext, meanings: readonly Meaning[], left: readonly string[]): Reading {
  const said = new Map<FormField, readonly Answered[]>();
  const refused = new Map<FormField, Reading['refused'][number]>();
  for (const meaning of meanings) {
    if ('refused' in meaning) refused.set(meaning.refused.field, meaning.refused);
    if (!('claim' in meaning)) continue;
    const { field } = meaning.claim;
    said.set(field, [...(meaning.isCorrection ? [] : (said.get(field) ?? [])), meaning]);
  }
  const several = [...said].filter(([, all]) => together(all) === null);
  for (const [field, all] of several)
    refused.set(field, either(field, [...new Set(all.map(({ claim }) => claim.value))]));
  const standing = [...said].flatMap(([field, all]) => (refused.has(field) ? [] : (together(all) ?? [])));
  const isUnasked = ({ claim }: Answered) =>
    isTitleFirst(focus, claim.field) && !claim.isNamed && focus !== null && !said.has(focus);
  const doubtful = standing.filter((one) => one.doubt !== undefined || isUnasked(one));
  const [doubt] = doubtful.map((one): Doubt => one.doubt ?? 'beside');
  return {
    claims: standing.map(({ claim }) => claim),
    refused: [...refused.values()],
    unused: left,
    weakness: 0,
    isListed: true,
    isApart: true,
    ...(several.length > 0 ? { isContradicted: true } : {}),
    ...(doubt ? { doubtful: doubtful.map(({ claim }) => claim), doubt } : {}),
  };
}

/** What several answers for one column come to. @returns null where they differ */
function together(all: readonly Answered[]): Answered | null {
  const [first] = all;
  if (!first) return null;
  if (all.every(({ claim }) => isSameValue(claim.value, first.claim.value)))
    return all.find(({ doubt }) => doubt) ?? first;
  const [sum, ...more] = (asksFor(first.claim.field, 'amount') && addedUp(all.map(({ claim }) => claim))) || [];
  return sum && more.length === 0 ? { claim: sum } : null;
}
