import { shanghaiDay } from '../../../domain/campaign/calendar.ts';
import { awardsTold, mergedAwards } from '../../../domain/form/awards-of.ts';
import { parseAnswer } from '../../../domain/form/parse-answer.ts';
import type { FieldOf } from '../../../domain/form/schema.ts';
import { type Award, printAward, readAward } from '../../../domain/language/answers/award.ts';
import { type AwardChange, awardChangeIn, onlyThese } from '../../../domain/language/answers/award-change.ts';
import { AWARDS_ANNOUNCED, GRANTOR_END, GRANTOR_LEAD } from '../../../domain/language/answers/award-words.ts';
import { correctionIn } from '../../../domain/language/corrections/correction.ts';
import { readNumbers } from '../../../domain/language/numbers/numbers.ts';
import { withoutEnd } from '../../../domain/language/text/ends.ts';
import { STOP } from '../../../domain/language/text/separators.ts';
import { type Part, say } from '../../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';
import { refusalOf } from './refusal.ts';

type Awards = FieldOf<'awards'>;
/** More are no number of awards. */
const MANY_AWARDS = 30;

/** How lines stand to the awards told before: behind them, in the place of those they put right, or instead of all. */
type Manner = 'add' | 'correct' | 'replace';

/** At the awards' own question, or their certificates': awards in words, or what is to become of one. @returns null when the reply tells none */
export function answerAward(awards: Awards, heard: Heard, scene: JourneyScene, isOwn = false): StepAnswer | null {
  if (heard.kind !== 'text') return null;
  const { bookmark, now, vocabulary } = scene;
  const text = heard.text.trim();
  const announced = AWARDS_ANNOUNCED.exec(text.normalize('NFKC'))?.[1];
  if (announced) {
    const [count = 0] = readNumbers(announced, '');
    if (count > 0 && count <= MANY_AWARDS) return { kind: 'say', parts: [say('awards.announced', { count })] };
  }
  const pending = bookmark.mode?.kind === 'naming-grantor' ? bookmark.mode : null;
  const { length: told } = awardLines(scene, awards);
  if (!pending && told > 0) {
    if (isOwn && means(vocabulary, 'restart', text))
      return { kind: 'say', mode: { kind: 'rewriting-awards' }, parts: [say('awards.rewrite', { count: told })] };
    const changed = changeAwards(awards, text, scene);
    if (changed) return changed;
  }
  const only = onlyThese(text);
  const today = shanghaiDay(now);
  const read = (only ?? text).split('\n').map((line) => readAward(line, today));
  const isAward = read.every((award) => award !== null);
  if (!pending) return isAward ? takeAwards(awards, scene, only ?? text, mannerOf(scene, isOwn, only)) : null;
  const manner = pending.isAnew ? 'replace' : mannerOf(scene, isOwn, only);
  const more = pending.more ? [pending.more] : [];
  const again = isAward ? null : withYear(pending.line, text, today);
  if (again) return takeAwards(awards, scene, [again, ...more].join('\n'), manner);
  const asked = readAward(pending.line, today);
  if (!isAward) {
    // 青年文明号是团市委发的: the award is named once more.
    const change = asked && awardChangeIn(text, [asked]);
    const said = change?.kind === 'grantor' ? change.said : text;
    return takeAwards(awards, scene, [`${pending.line}\uff08${grantor(said)}\uff09`, ...more].join('\n'), manner);
  }
  // Another award in its place: who granted the one that was asked about is still to be told.
  const isNamed = read.some((award) => award?.title === asked?.title);
  return takeAwards(awards, scene, [only ?? text, ...(isNamed ? [] : [pending.line]), ...more].join('\n'), manner);
}

function mannerOf({ bookmark }: JourneyScene, isOwn: boolean, only: string | null): Manner {
  if (only !== null || (isOwn && bookmark.mode?.kind === 'rewriting-awards')) return 'replace';
  return isOwn ? 'correct' : 'add';
}

/** 删掉第2条, 2019年那个是市总工会颁的: wherever it is said. @returns null when the words change no award that was told */
export function changeAwards(
  awards: Awards,
  text: string,
  scene: JourneyScene,
  isElsewhere = false,
): StepAnswer | null {
  const lines = awardLines(scene, awards);
  const today = shanghaiDay(scene.now);
  const known = lines.map((line) => readAward(line, today) ?? { year: 0, title: line, grantedBy: '' });
  const change = awardChangeIn(text, known, isElsewhere);
  if (!change) return null;
  const unknown = (change.kind === 'remove' ? change.rows : [change.row]).find((row) => !lines[row - 1]);
  if (unknown !== undefined)
    return { kind: 'say', isMiss: true, parts: [say('awards.no-such', { number: unknown, awards: lines })] };
  const become = becomes(lines, change, today);
  return become === null ? null : takeAwards(awards, scene, become, 'replace');
}

/** All awards as they are to be; no line for none. @returns null when what is to stand in a row is no award */
function becomes(lines: readonly string[], change: AwardChange, today: string): string | null {
  if (change.kind === 'remove') return lines.filter((_, at) => !change.rows.includes(at + 1)).join('\n');
  const known = readAward(lines[change.row - 1] ?? '', today);
  const said =
    change.kind === 'change'
      ? (readAward(change.said, today) ?? (known && ofYear(known, change.said, today)))
      : known && { ...known, grantedBy: grantor(change.said) };
  return said && lines.map((line, at) => (at === change.row - 1 ? printAward(said) : line)).join('\n');
}

/** 写错了 是2019年: the award that was asked about, of another year. @returns null for other words */
function withYear(line: string, text: string, today: string): string | null {
  const [award, said] = [readAward(line, today), correctionIn(text)?.said ?? ''];
  const anew = award && said !== '' ? ofYear(award, said, today) : null;
  return anew && printAward(anew);
}

/** 2019年的: the award, of that year. @returns null for other words */
function ofYear(award: Award, said: string, today: string): Award | null {
  const anew = readAward(`${said} ${award.title}`, today);
  return anew?.title === award.title ? { ...award, year: anew.year } : null;
}

function grantor(text: string): string {
  return withoutEnd(text, STOP).replace(GRANTOR_LEAD, '').replace(GRANTOR_END, '').trim();
}

function takeAwards(awards: Awards, scene: JourneyScene, text: string, manner: Manner): StepAnswer {
  if (text === '') return storeAwards(awards, scene, '', manner);
  const parsed = parseAnswer(awards, { kind: 'text', text }, { today: shanghaiDay(scene.now) });
  if (parsed.kind === 'accepted') return storeAwards(awards, scene, String(parsed.value), manner);
  const { line, more, sound } = parsed.reason === 'award-grantor-expected' ? parsed.values : {};
  const isKept = typeof sound === 'string';
  const mode =
    typeof line === 'string'
      ? {
          kind: 'naming-grantor' as const,
          line,
          ...(typeof more === 'string' ? { more } : {}),
          ...(manner === 'replace' && !isKept ? { isAnew: true as const } : {}),
        }
      : null;
  const asked = say('form.refused', refusalOf(awards, parsed, scene));
  if (!isKept) return { kind: 'say', mode, isMiss: mode === null, parts: [asked] };
  const kept = storeAwards(awards, scene, sound, manner);
  return { ...kept, mode, stays: true, parts: [...kept.parts, asked] };
}

function storeAwards(awards: Awards, scene: JourneyScene, sent: string, manner: Manner) {
  const told = awardLines(scene, awards);
  const sentLines = sent === '' ? [] : sent.split('\n');
  const lines = mergedAwards(manner === 'replace' ? [] : told, sentLines, manner === 'correct');
  const value = lines.join('\n');
  const command = { kind: 'answer' as const, field: awards.id, value: value === '' ? (awards.none ?? '') : value };
  return { kind: 'command' as const, mode: null, command, parts: [takenPart(awards, told, lines, manner)] };
}

/** Where awards were told before, all that stand now are told. */
function takenPart(awards: Awards, told: readonly string[], lines: readonly string[], manner: Manner): Part {
  const added = lines.filter((line) => !told.includes(line));
  if (manner !== 'add' && told.length > 0) return say('awards.now', { awards: [...lines] });
  return say('form.taken', { label: awards.label, text: added.join('\n') || lines.join('\n'), isBare: true });
}

/** Awards told so far, one a line. */
export function awardLines({ application }: Pick<JourneyScene, 'application'>, awards: Awards): string[] {
  return awardsTold(awards, application.answers[awards.id]);
}
