import { mayMatch } from '../text/any-of.ts';
import { isLongerThan } from '../text/length.ts';

/** How a word is written, in words: 云苔路 苔藓的苔; 台是苔藓的苔. */
export interface Respelled {
  /** What is written so; empty when only a character is told. */
  piece: string;
  /** The character that is there wrongly; empty when it is not said. */
  old: string;
  character: string;
}

const MAX_CHARACTERS = 40;
const FAULT =
  /^(?:不好意思|对不起|抱歉|哎呀?|啊)?[\s,，]*(?:不对|打错了?|写错了?|说错了?|填错了?|弄错了?|错了|不是|错字了?)[\s,，、;；。.!！~～]*/u;
const BE = /^(?:应该是|应该为|应为|就是|是|叫)[\s:：]?/u;
/** 苔藓的苔: a word that has the character; 木字旁的桉, 上龙下衣的龑: how it is built. */
const EXPLAINED =
  /(?:^|[\s,，、;；。（(])(?:是|就是)?(\p{Script=Han}{2,6})的(?:那个)?(\p{Script=Han})(?:字)?[)）]?[\s。.!！~～吧啊]{0,3}$/u;
const BUILT = /[旁头底边框]$|^[上左].{1,2}[下右].{1,2}$/u;
/** 台是苔藓的苔, 台应该是苔藓的苔, 台字不对，是苔藓的苔, 云台路的台是苔藓的苔 */
const OF_CHARACTER =
  /^(?:\p{Script=Han}{1,6}的)?(\p{Script=Han})字?(?:不对|错了|写错了|打错了)?[\s,，]*(?:应该是|应为|要改成|改成|换成|是)(\p{Script=Han}{2,6})的(?:那个)?(\p{Script=Han})字?$/u;

const mayTell = mayMatch([OF_CHARACTER, EXPLAINED]);

/** What a short sentence tells of how something is written. @returns null when it tells no such thing */
export function respelledIn(typed: string): Respelled | null {
  const said = typed.trim();
  if (!mayTell(said) || isLongerThan(said, MAX_CHARACTERS) || said.includes('\n')) return null;
  const bare = said.replace(FAULT, '').replace(/[\s。.!！~～]{1,3}$/u, '');
  const own = OF_CHARACTER.exec(bare);
  if (own && explains(own[2] ?? '', own[3] ?? '')) return { piece: '', old: own[1] ?? '', character: own[3] ?? '' };
  const announced = bare.replace(BE, '');
  if (bare === said && announced === bare) return null;
  const found = EXPLAINED.exec(bare);
  if (!found || !explains(found[1] ?? '', found[2] ?? '')) return null;
  const piece = withoutExplanation(announced);
  return { piece: piece === announced ? '' : piece, old: '', character: found[2] ?? '' };
}

/** 何研，研究的研; 何研（研究的研）: what is written so, where the words behind it tell of a character of it. The whole when they do not. */
export function withoutExplanation(text: string): string {
  const found = EXPLAINED.exec(text);
  if (!found || !explains(found[1] ?? '', found[2] ?? '')) return text;
  const piece = text.slice(0, found.index).trim();
  return piece !== '' && piece.includes(found[2] ?? '') ? piece : text;
}

function explains(word: string, character: string): boolean {
  return word.includes(character) || BUILT.test(word);
}

/** A value with the part that was told again: the one place of so many characters of which two thirds are the same, or the number before the same
 *  unit (258号 for 268号). @returns null where no place, or more than one, is meant */
export function withPiece(value: string, piece: string): string | null {
  const letters = [...value];
  const wanted = [...piece];
  const unit = /^\d{1,6}(号|弄|室|楼|层|栋|幢|路)$/u.exec(piece)?.[1];
  if (unit !== undefined) {
    const places = [...value.matchAll(/(?<!\d)\d{1,6}(号|弄|室|楼|层|栋|幢|路)/gu)].filter((one) => one[1] === unit);
    const [only] = places;
    return only && places.length === 1
      ? value.slice(0, only.index) + piece + value.slice(only.index + only[0].length)
      : null;
  }
  if (wanted.length < 3 || wanted.length >= letters.length) return null;
  const places: number[] = [];
  const most = Math.floor(wanted.length / 3);
  for (let at = 0; at + wanted.length <= letters.length; at += 1) {
    const differing = wanted.filter((letter, index) => letters[at + index] !== letter).length;
    if (differing > 0 && differing <= most) places.push(at);
  }
  const [only] = places;
  if (only === undefined || places.length > 1 || value.includes(piece)) return null;
  return [...letters.slice(0, only), ...wanted, ...letters.slice(only + wanted.length)].join('');
}
