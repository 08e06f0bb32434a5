import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/conversation/meaning/spoken-words.ts';
import { ruleOf } from '../../src/conversation/steps/columns/form-question.ts';
import { fieldOf, formOf } from '../../src/domain/application/answers/progress.ts';
import type { MessageKey, MessageValues } from '../../src/domain/base/message-values.ts';
import { paperKinds } from '../../src/domain/recommendation/papers.ts';
import type { WordingContext } from '../../src/ports/wording.ts';
import { refusalWords } from '../../templates/fields/registry.ts';
import { names } from '../../templates/files/names.ts';
import { templates } from '../../templates/messages/templates.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import craft from '../fixtures/flows/craft-2021/campaign.ts';
import { starWordsIn } from '../support/campaigns/craft-words.ts';
import { samples } from './samples/samples.ts';

const track = craft.tracks.craftsman!;
const context = (campaign: WordingContext['campaign']): WordingContext => ({
  takesFiles: false,
  card: () => 'card',
  campaign,
  link: (purpose, subject) => `http://127.0.0.1/h5/${purpose}/${subject}`,
  field: (_campaign, _track, field) => fieldOf(track, field),
});
const contexts: [string, WordingContext][] = [
  ['craft-2021', context(craft)],
  ['no campaign in particular', context(null)],
];

/** Names of star-2021 in the samples, and what is there in craft-2021. */
const ids: Readonly<Record<string, string>> = {
  'star-2021': craft.id,
  team: 'craftsman',
  individual: 'craftsman',
  postcode: 'mobile',
  headcount: 'years',
};

/** The sample with words of craft-2021 for those of star-2021: whatever Chinese it has stands for an answer or a label. */
function asOfCraft(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{6}$/u.test(value)) return '200001';
  if (typeof value === 'string') return ids[value] ?? (/\p{Script=Han}/u.test(value) ? '工种' : value);
  if (Array.isArray(value)) return value.map(asOfCraft);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asOfCraft(part)]));
}

function worded<Key extends MessageKey>(key: Key, values: MessageValues[Key], about: WordingContext): string {
  return JSON.stringify(templates[key](asOfCraft(values) as MessageValues[Key], about)); // the same shape, other words
}

/** Said of columns that craft-2021 does not have. */
const ofOtherForms: readonly MessageKey[] = [
  'awards.announced',
  'awards.more',
  'certificate.taken',
  'certificates.wanted',
  'certificates.later',
  'upload.waiting',
  'import.taken',
  'many.taken',
  'form.refused',
  'guidance.field',
  'faq.answer',
];
const keys = (Object.keys(samples) as MessageKey[]).filter((key) => !ofOtherForms.includes(key)); // the samples have every key

describe.each(contexts)('said of %s', (_, about) => {
  const isSettled = about.campaign !== null;

  it.each(keys)('%s has no word of another campaign', (key) => {
    for (const values of samples[key]) expect(starWordsIn(worded(key, values, about), isSettled)).toEqual([]);
  });

  it('every question is answered', () => {
    const facts = {
      contact: craft.contact,
      track: 'craftsman',
      formTo: '2021-12-12',
      registrationTo: '2021-12-05',
      recommendationTo: '2021-12-18',
      reviewTo: '2021-12-31',
    };
    for (const { id } of topicsOf({ vocabulary, campaign: craft })) {
      for (const known of [facts, { ...facts, track: '' }]) {
        const said = JSON.stringify(templates['faq.answer']({ topic: id, facts: known }, about));
        const asked = /^certificate/u.test(id) ? said.replaceAll('证书', '') : said;
        expect([id, ...starWordsIn(asked, isSettled)]).toEqual([id]);
        expect(said).not.toMatch(/undefined|null|NaN|[{}]|：，|，。|。。|“”|（）/u);
      }
    }
  });
});

describe('columns of craft-2021', () => {
  it('are asked, explained and refused in their own words', () => {
    for (const field of formOf(track).fields) {
      const asked = templates['guidance.field'](ruleOf(field), context(craft));
      const refused = Object.values(refusalWords).map(({ chat }) =>
        chat({ count: 1, labels: ['工种'], options: ['技师'] }, field),
      );
      const ofAwards = refused.filter((text) => !/奖/u.test(text));
      expect(starWordsIn(JSON.stringify([asked, ofAwards]))).toEqual([]);
    }
  });

  it('give examples and headings to its papers', () => {
    const { recommendation, statistics } = craft.bodyForms ?? {};
    if (!recommendation || !statistics) throw new Error('the campaign has both papers');
    const bodyForms = { recommendation, statistics };
    const headings = paperKinds.flatMap((paper) =>
      names.paperColumns(paper, bodyForms[paper]).map(({ header }) => header),
    );
    expect(headings).toEqual(['号', '用人单位（签章名）', '巧匠姓名', '号', '情况', '量词', '多少']);
    const plain = paperKinds.flatMap((paper) => {
      const { sheetColumns: _, ...form } = bodyForms[paper];
      return names.paperColumns(paper, form).map(({ header }) => header);
    });
    const { exports } = names;
    const columns = [...exports.applicationColumns(true), ...exports.paperColumns, ...exports.table.columns(true)];
    const files = [
      names.formFile({ track: '巧匠', title: '鲁一凿', version: 1 }),
      names.articleFile({ title: '鲁一凿', version: 1 }),
      ...paperKinds.map((paper) =>
        names.joinedFile({ paper, of: '申城机电工会', version: 1, name: bodyForms[paper].name }),
      ),
    ];
    expect(starWordsIn(JSON.stringify([plain, columns, files, exports.checklistSheets]))).toEqual([]);
  });

  it('are named in examples of a change', () => {
    const said = templates['unknown-field']({ typed: '' }, context(craft));
    expect(said).toBe('想改哪一栏？回“修改 栏目名”，例如“修改 姓名”。');
    expect(templates['unknown-field']({ typed: '' }, context(null))).toBe('想改哪一栏？回“修改 栏目名”。');
  });
});
