import { shanghaiDay } from '../../domain/campaign/calendar.ts';
import { awardsTold } from '../../domain/form/awards-of.ts';
import { parseAnswer } from '../../domain/form/parse-answer.ts';
import type { FieldOf } from '../../domain/form/schema.ts';
import { printAward, readAward } from '../../domain/language/answers/award.ts';
import { AWARDS_ANNOUNCED, GRANTOR_END, GRANTOR_LEAD } from '../../domain/language/answers/award-words.ts';
import { correctionIn } from '../../domain/language/corrections/correction.ts';
import { readNumbers } from '../../domain/language/numbers/numbers.ts';
import { withoutEnd } from '../../domain/language/text/ends.ts';
import { STOP } from '../../domain/language/text/separators.ts';
import { say } from '../../domain/messages/messages.ts';
import type { Heard, JourneyScene, StepAnswer } from '../base/scene.ts';
import { refusalOf } from './refusal.ts';

type Awards = FieldOf<'awards'>;
/** More are no number of awards. */
const MANY_AWARDS = 30;

/** At the awards or their certificates: one more award in words. @returns null when the reply tells none */
export function answerAward(awards: Awards, heard: Heard, scene: JourneyScene): StepAnswer | null {
  if (heard.kind !== 'text') return null;
  const { bookmark, now } = scene;
  const text = heard.text.trim();
  const announced = AWARDS_ANNOUNCED.exec(text.normalize('NFKC'))?.[1];
  if (announced) {
    const [count = 0] = readNumbers(announced, '');
    if (count > 0 && count <= MANY_AWARDS) return { kind: 'say', parts: [say('awards.announced', { count })] };
  }
  const today = shanghaiDay(now);
  const pending = bookmark.mode?.kind === 'naming-grantor' ? bookmark.mode : null;
  const read = text.split('\n').map((line) => readAward(line, today));
  const isAward = read.every((award) => award !== null);
  if (!pending) return isAward ? takeAwards(awards, scene, text) : null;
  const more = pending.more ? [pending.more] : [];
  const again = isAward ? null : withYear(pending.line, text, today);
  if (again) return takeAwards(awards, scene, [again, ...more].join('\n'));
  if (!isAward) return takeAwards(awards, scene, [`${pending.line}\uff08${grantor(text)}\uff09`, ...more].join('\n'));
  // Another award in its place: who granted the one that was asked about is still to be told.
  const asked = readAward(pending.line, today);
  const isNamed = read.some((award) => award?.title === asked?.title);
  return takeAwards(awards, scene, [text, ...(isNamed ? [] : [pending.line]), ...more].join('\n'));
}

/** 写错了 是2019年: the award that was asked about, of another year. @returns null for other words */
function withYear(line: string, text: string, today: string): string | null {
  const [award, said] = [readAward(line, today), correctionIn(text)?.said ?? ''];
  const anew = award && said !== '' ? readAward(`${said} ${award.title}`, today) : null;
  return award && anew?.title === award.title ? printAward({ ...award, year: anew.year }) : null;
}

function grantor(text: string): string {
  return withoutEnd(text, STOP).replace(GRANTOR_LEAD, '').replace(GRANTOR_END, '').trim();
}

function takeAwards(awards: Awards, scene: JourneyScene, text: string): StepAnswer {
  const parsed = parseAnswer(awards, { kind: 'text', text }, { today: shanghaiDay(scene.now) });
  if (parsed.kind === 'refused') {
    const { line, more, sound } = parsed.reason === 'award-grantor-expected' ? parsed.values : {};
    const behind = typeof more === 'string' ? { more } : {};
    const mode = typeof line === 'string' ? { kind: 'naming-grantor' as const, line, ...behind } : null;
    const asked = say('form.refused', refusalOf(awards, parsed, scene));
    const added = typeof sound === 'string' ? addedTo(awardLines(scene, awards), sound) : [];
    if (added.length === 0) return { kind: 'say', mode, isMiss: mode === null, parts: [asked] };
    const kept = storeAwards(awards, scene, added);
    return { ...kept, mode, stays: true, parts: [...kept.parts, asked] };
  }
  return storeAwards(awards, scene, addedTo(awardLines(scene, awards), String(parsed.value)));
}

function addedTo(told: readonly string[], text: string): string[] {
  return text.split('\n').filter((line) => !told.includes(line));
}

function storeAwards(awards: Awards, scene: JourneyScene, added: readonly string[]) {
  const value = [...awardLines(scene, awards), ...added].join('\n');
  const parts = [say('form.taken', { label: awards.label, text: added.join('\n') || value, isBare: true })];
  const command = { kind: 'answer' as const, field: awards.id, value };
  return { kind: 'command' as const, mode: null, command, parts };
}

/** Awards told so far, one a line. */
export function awardLines({ application }: Pick<JourneyScene, 'application'>, awards: Awards): string[] {
  return awardsTold(awards, application.answers[awards.id]);
}
