import { type Segment, segmentsOf } from './prose-segments.ts';
import { surnameLength } from './surnames.ts';

/** What is there directly before a name: a post, or the word for being called. */
const ROLE =
  /(?:[员长师工匠]|司机|医生|护士|教授|师傅|同志|经理|主任|书记|主管|助理|干事|徒弟|学徒|同事|搭档|组员|骨干|党员|团员|姑娘|小伙子?|[叫由]|名叫|就是|像|如)$/u;
/** … and directly behind one. */
const SPEAKS =
  /^(?:说|道|介绍|告诉|回忆|表示|坦言|笑着|笑道|感慨|同志|师傅|老师|班长|组长|站长|队长|主任|经理|医生|护士|护士长|[（(])/u;
/** Behind a name that begins a sentence or a caption. */
const ACTS = /^(?:正在|在|带领|带着|为|给|向|与|和|及|等|陪|把|被|、|，|,|。|$)/u;
const BETWEEN = /^(?:、|和|与|及|，|,)$/u;
const BREAK = /^[\s\p{P}\p{S}]+$/u;
/** Never the first character of a given name. */
const FUNCTION = new Set(
  '的了是在把被就也都和与及对给向从用又便却已每不没有到来去着过说道讲问看听等让请将这那个们我你他她它一上下里外前后们吗呢吧啊会能要可以所很太更最先再只还才',
);
/** … nor of its second: what people do. */
const VERB = new Set(
  '说道讲问看听做走想笑哭站坐带陪教写打找送接帮喊叫跑拿算过总常还又便却已被把的了是在就也都和与及对给向从用让请将等到来去着不没有第这那',
);
/** One- and two-character given names: these may begin one all the same. */
const MAY_BEGIN = new Set('一可先来以');
/** Surnames that are everyday words as well: alone they prove nothing. */
const WEAK = new Set('应曾常连边明单党金高方包水车马花关毛温于管解练路师员安全万向任成计时双宁平公通和那有能家都');

interface Found {
  /** The segments it takes: from, and one past the last. */
  from: number;
  to: number;
  name: string;
}

/** People named in running text, told by what is around a surname: a post before, a verb of saying behind, others in a row, or that it comes again.
 *  A guess that takes rather one too many. Each once; with a name of three characters also its first two where these stand alone. */
export function namesInProse(text: string): string[] {
  const segments = segmentsOf(text);
  const sure: Found[] = [];
  const maybe: Found[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const found = nameAt(segments, at);
    if (!found) continue;
    (isSure(segments, found, sure.at(-1)) ? sure : maybe).push(found);
  }
  const names = new Set(sure.map(({ name }) => name));
  for (const { name } of maybe) if (isRepeated(segments, name, maybe)) names.add(name);
  for (const name of [...names]) for (const shorter of alone(name, text)) names.add(shorter);
  for (const name of joinedNames(text)) names.add(name);
  return [...names];
}

/** A surname and one or two characters that no dictionary joins. */
function nameAt(segments: readonly Segment[], at: number): Found | null {
  const { surname, given } = surnameAt(segments, at);
  if (surname === '') return null;
  let [to, name] = [given, surname];
  const first = segments[to];
  if (!first?.isHan) return null;
  if (first.length === 2 && !ROLE.test(first.text) && (isGiven(first.text) || isWholeBetween(segments, at, to + 1)))
    return { from: at, to: to + 1, name: name + first.text };
  if (first.length !== 1 || !isBeginning(first.text)) return null;
  [to, name] = [to + 1, name + first.text];
  const second = segments[to];
  if (second?.isHan && second.length === 1 && !VERB.has(second.text)) [to, name] = [to + 1, name + second.text];
  return { from: at, to, name };
}

function surnameAt(segments: readonly Segment[], at: number): { surname: string; given: number } {
  const [one, next] = [segments[at], segments[at + 1]];
  if (!one?.isHan || one.length > 2) return { surname: '', given: at };
  if (one.length === 2) return { surname: surnameLength(one.text) === 2 ? one.text : '', given: at + 1 };
  if (next?.length === 1 && surnameLength(one.text + next.text) === 2)
    return { surname: one.text + next.text, given: at + 2 };
  return { surname: surnameLength(one.text) === 1 ? one.text : '', given: at + 1 };
}

function isBeginning(character: string): boolean {
  return MAY_BEGIN.has(character) || !FUNCTION.has(character);
}

/** A given name that is a word as well, as in 李建国: only words that people are called by. */
function isGiven(word: string): boolean {
  return /[国华明强芳丽娟英玲红霞敏静伟军勇杰涛斌波辉刚健梅兰萍燕琴雯琳怡欣悦嘉慧颖洁雪莉云凤珍珠秀美玉文武建志德福荣昌春]$/u.test(
    word,
  );
}

/** 服务员李小花、苏蔓: nothing but the name is between a post and a sign. */
function isWholeBetween(segments: readonly Segment[], from: number, to: number): boolean {
  return ROLE.test(segments[from - 1]?.text ?? '') && isBreak(segments[to]);
}

function isSure(segments: readonly Segment[], { from, to, name }: Found, last: Found | undefined): boolean {
  const before = segments[from - 1];
  const behind = segments
    .slice(to, to + 2)
    .map(({ text }) => text)
    .join('');
  const isWeak = WEAK.has([...name][0] ?? '');
  if (before && ROLE.test(before.text)) return !isWeak || [...name].length > 2;
  if (SPEAKS.test(behind)) return !isWeak;
  if (last && last.to === from - 1 && before && BETWEEN.test(before.text)) return true;
  if (isWeak || [...name].length < 2) return false;
  return isBreak(before) && ACTS.test(behind);
}

function isBreak(segment: Segment | undefined): boolean {
  return segment === undefined || BREAK.test(segment.text);
}

/** The same surname and next character again, also where a clause begins: chance does not repeat itself. */
function isRepeated(segments: readonly Segment[], name: string, others: readonly Found[]): boolean {
  const beginning = beginningOf(name);
  const alike = others.filter((other) => beginningOf(other.name) === beginning);
  const isSubject = alike.some(({ from }) => isBreak(segments[from - 1]));
  return isSubject && alike.length >= LEAST_TIMES && !WEAK.has([...name][0] ?? '');
}

const LEAST_TIMES = 3;

const beginningOf = (name: string) => [...name].slice(0, 2).join('');

/** The third character may have been the next word's: 苏蔓陪. */
function alone(name: string, text: string): string[] {
  const letters = [...name];
  if (letters.length !== 3 || surnameLength(name) === 2) return [];
  const short = beginningOf(name);
  return text.split(short).length > text.split(name).length ? [short] : [];
}

/** 阿依古丽·买买提: two to six characters on either side of a dot. */
function joinedNames(text: string): string[] {
  return [...text.matchAll(/(\p{Script=Han}{1,8})[·•・]\s?(\p{Script=Han}{1,8})/gu)].flatMap(
    ([, left = '', right = '']) => {
      const front = afterRole(left);
      const end = [...right].findIndex((letter) => FUNCTION.has(letter) || VERB.has(letter));
      return [`${front}·${end < 1 ? right : [...right].slice(0, end).join('')}`, front].filter(
        (part) => part.length > 1,
      );
    },
  );
}

function afterRole(left: string): string {
  const letters = [...left];
  for (let at = letters.length - 2; at > 0; at -= 1)
    if (/[员长师工匠叫是的]/u.test(letters[at - 1] ?? '')) return letters.slice(at).join('');
  return left;
}
