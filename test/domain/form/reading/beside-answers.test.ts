import { expect, it } from 'vitest';
import campaign from '../../../../flows/star-2021/campaign.ts';
import { ItemPlayer } from '../../../../src/commands/intake/play-item.ts';
import { formOf } from '../../../../src/domain/application/answers/progress.ts';
import type { FormField } from '../../../../src/domain/form/schema.ts';
import { type SampleName, sampleAnswers } from '../../../support/campaigns/sample-answers.ts';
import { type BesideAnswer, besideAnswers } from '../../../support/chats/beside-answers.ts';

const samples: Readonly<Record<string, SampleName>> = { team: 'team-metro-window', individual: 'individual-nurse' };
const answers = Object.fromEntries(Object.entries(samples).map(([track, name]) => [track, sampleAnswers(name)]));
const player = new ItemPlayer(campaign, answers, new Date('2021-12-06T09:00:00+08:00'));

/** Every sentence is tried at each so manieth column: all of them at all columns take too long for each run. */
const EVERY = 8;
const UNASKED: readonly FormField['kind'][] = ['pictures', 'awards', 'paragraph', 'long-text', 'promise', 'date'];

function storedAt(track: string, asked: string, text: string): string {
  return JSON.stringify(player.play({ kind: '', track, asked, say: [text], ok: [{ stored: {} }] }).stored);
}

function isBeside({ beside }: BesideAnswer, { kind }: FormField): boolean {
  const isCount = kind === 'count' || kind === 'decimal';
  if (beside === 'name') return kind === 'name';
  return beside === undefined || (beside === 'count') === isCount;
}

const columns = Object.entries(campaign.tracks).flatMap(([track, one]) =>
  formOf(one).fields.flatMap((field) => {
    const answer = answers[track]?.get(field.label);
    return field.prefill || UNASKED.includes(field.kind) || answer === undefined ? [] : [{ track, field, answer }];
  }),
);

it.each(besideAnswers)('stores no answer with words beside it that say: $kind', { timeout: 30_000 }, (words) => {
  const wrong = columns.flatMap(({ track, field, answer }, column) => {
    if (!isBeside(words, field)) return [];
    const clean = storedAt(track, field.id, answer);
    return words.says
      .filter((_, at) => (at + column) % EVERY === 0)
      .map((pattern) => pattern.replaceAll('V', () => answer))
      .filter((text) => {
        const stored = storedAt(track, field.id, text);
        return stored !== '{}' && (words.isChanging || stored !== clean);
      })
      .map((text) => `${track}/${field.id}: ${text}`);
  });
  expect(wrong).toEqual([]);
});

it('takes the answers alone', () => {
  const open = columns.filter(({ track, field, answer }) => storedAt(track, field.id, answer) === '{}');
  expect(open.map(({ track, field }) => `${track}/${field.id}`)).toEqual([]);
});
