import { afterAll, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { formOf, namedForm } from '../../../src/domain/application/answers/progress.ts';
import { documentForms } from '../../../src/domain/form/documents/document-forms.ts';
import { readDocument } from '../../../src/domain/form/documents/read-document.ts';
import { packWord } from '../../support/documents/word-forms.ts';
import { filled, makes } from '../../support/documents/word-makes.ts';

const reader = createWordReader();
afterAll(() => reader.close());

it.each(makes)('reads a Word file of another make: %s', async (_what, children, doubtful = []) => {
  const read = await reader.read(await packWord(children()));
  if ('refused' in read) throw new Error(read.refused);
  const { team, individual } = campaign.tracks;
  if (!team || !individual) throw new Error('the campaign has its tracks');
  const found = documentForms(namedForm(team), [namedForm(individual)], read.document);
  expect(found.kind).toBe('form');
  const parts = found.kind === 'form' ? found.parts : [];
  const { taken, doubts } = readDocument({ form: formOf(team), answers: {}, reopened: [], today: '2021-12-10' }, parts);
  const values = Object.fromEntries(taken.map(({ field, value }) => [field.label, value]));
  expect(doubts.map(({ field }) => field.label)).toEqual(doubtful);
  const plain = Object.entries(filled).filter(([label]) => !doubtful.includes(label));
  expect(values).toEqual(Object.fromEntries(plain));
});
