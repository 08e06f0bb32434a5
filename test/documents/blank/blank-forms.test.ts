import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import campaign from '../../../flows/star-2021/campaign.ts';
import { createBlankForms } from '../../../src/documents/blank/blank-forms.ts';
import { createWordReader } from '../../../src/documents/word/word-reader.ts';
import { formOf } from '../../../src/domain/application/answers/progress.ts';
import { documentForms, documentParts } from '../../../src/domain/form/documents/document-forms.ts';
import { readDocument } from '../../../src/domain/form/documents/read-document.ts';
import { individual } from '../../../templates/documents/star-2021/individual.ts';
import { team } from '../../../templates/documents/star-2021/team.ts';
import { documentOf, fillForm } from '../../support/documents/fill-blank-form.ts';

const layouts = { 'star-2021/team': team, 'star-2021/individual': individual };
const forms = createBlankForms(layouts);
const reader = createWordReader();
afterAll(() => reader.close());

type Track = 'team' | 'individual';
const formFor = (track: Track) => formOf(campaign.tracks[track]!);
const blank = async (track: Track) => (await forms.make(`star-2021/${track}`, formFor(track)))!;

function fixture(name: string): { form: Track; answers: Readonly<Record<string, unknown>> } {
  return JSON.parse(readFileSync(new URL(`../../fixtures/applications/${name}.json`, import.meta.url), 'utf8'));
}

describe('a blank form', () => {
  it.each(['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'])(
    'filled in with the answers of %s is read back exactly',
    async (name) => {
      const { form: track, answers } = fixture(name);
      const read = await reader.read(await fillForm(await blank(track), answers));
      if ('refused' in read) throw new Error(read.refused);
      const form = formFor(track);
      const context = { form, answers: {}, reopened: [], today: '2021-12-10' };
      const { taken, doubts, drafts } = readDocument(context, documentParts(form, read.document));
      expect(doubts).toEqual([]);
      expect(drafts).toEqual([]);
      expect(Object.fromEntries(taken.map(({ field, value }) => [field.label, value]))).toEqual(answers);
    },
  );

  it.each(['team', 'individual'] as const)('is known as the %s form, with nothing filled in', async (track) => {
    const read = await reader.read(await blank(track));
    if ('refused' in read) throw new Error(read.refused);
    const named = (name: Track) => ({ title: campaign.tracks[name]!.title, form: formFor(name) });
    const other = track === 'team' ? 'individual' : 'team';
    expect(documentForms(named(track), [named(other)], read.document).kind).toBe('blank');
    expect(documentParts(formFor(track), read.document)).toEqual([]);
  });

  it.each(['team', 'individual'] as const)(
    'has every printed column of the %s form and its merged cells',
    async (track) => {
      const xml = await documentOf(await blank(track));
      const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
        .map(([, words]) => words)
        .join('')
        .replace(/\s/gu, '');
      const labels = formFor(track).fields.filter(({ id }) => !['deedsPhotos', 'awardCertificates'].includes(id));
      for (const { label } of labels) {
        const name = label
          .slice(label.lastIndexOf('.') + 1)
          .replace('同意申报', '同意')
          .replace('年月日', '年');
        expect(text).toContain(name.replaceAll('(盖章)', '').replace(/\((以上|女|含大专|中专)\)/u, '($1)'));
      }
      expect(xml).toContain('<w:vMerge w:val="restart"/>');
      expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    },
  );

  it('is made once, and of no layout that is not there', async () => {
    expect(await blank('team')).toBe(await blank('team'));
    expect(await forms.make('star-2021/other', formFor('team'))).toBeNull();
  });
});
