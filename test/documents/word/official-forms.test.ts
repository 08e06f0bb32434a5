import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { formOf } from '../../../src/domain/application/progress.ts';
import { documentParts, readDocument } from '../../../src/domain/form/understanding/read-document.ts';
import { type FormAnswers, type WordStyle, wordForm } from '../../support/word-forms.ts';

const reader = createWordReader();
afterAll(() => reader.close());

const fixtures = ['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'];
const styles: [string, WordStyle][] = [
  ['as printed, ☑ and □', {}],
  ['with ■, everything loosely typed', { boxes: 'squares', isLoose: true }],
  ['with the controls of Word, long texts in the cells of their labels', { boxes: 'controls', isInOneCell: true }],
  ['with √', { boxes: 'roots', isInOneCell: true, isLoose: true }],
  ['with （√）', { boxes: 'brackets' }],
];

function fixture(name: string): { form: 'team' | 'individual'; answers: FormAnswers } {
  return JSON.parse(readFileSync(new URL(`../../fixtures/applications/${name}.json`, import.meta.url), 'utf8'));
}

describe.each(fixtures)('the official table of %s', (name) => {
  it.each(styles)('says every answer exactly: %s', async (_, style) => {
    const { form: track, answers } = fixture(name);
    const form = formOf(campaign.tracks[track]!);
    const read = await reader.read(await wordForm(track, answers, style));
    if ('refused' in read) throw new Error(read.refused);
    const context = { form, answers: {}, reopened: [], today: '2021-12-10' };
    const { taken, doubts, drafts } = readDocument(context, documentParts(form, read.document));
    expect(doubts).toEqual([]);
    expect(drafts).toEqual([]);
    expect(Object.fromEntries(taken.map(({ field, value }) => [field.label, value]))).toEqual(answers);
  });
});
