import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/conversation/meaning/spoken-words.ts';
import { fieldOf } from '../../src/domain/application/answers/progress.ts';
import { statusesOf } from '../../src/domain/application/stages/statuses-of.ts';
import type { MessageKey, MessageValues } from '../../src/domain/base/message-values.ts';
import { audienceStatesOf } from '../../src/domain/broadcast/audience.ts';
import { type ChainPart, hasPart, partsOf } from '../../src/domain/campaign/chain-parts.ts';
import type { CampaignDefinition } from '../../src/domain/campaign/schema.ts';
import { describeCampaign } from '../../src/web/console/season/describe-campaign.ts';
import { names } from '../../templates/files/names.ts';
import { decisionText } from '../../templates/messages/anybody/decision-refusals.ts';
import { audienceNames } from '../../templates/messages/phrases/broadcast-words.ts';
import { templates } from '../../templates/messages/templates.ts';
import { broadcastTexts } from '../../templates/pages/console/broadcasts.ts';
import { exportTexts } from '../../templates/pages/console/exports.ts';
import { resultTexts } from '../../templates/pages/console/results.ts';
import { publicObjectionTexts } from '../../templates/pages/public/objection.ts';
import { publicResultTexts } from '../../templates/pages/public/results.ts';
import { statusNames } from '../../templates/pages/standing.ts';
import { vocabulary } from '../../templates/vocabulary.ts';
import craft from '../fixtures/flows/craft-2021/campaign.ts';
import open from '../fixtures/flows/open-2021/campaign.ts';
import towns from '../fixtures/flows/towns-2021/campaign.ts';
import youth from '../fixtures/flows/youth-2026/campaign.ts';
import { samples } from './samples/samples.ts';

/** The shortest chain: staff check, and the result is told. */
const shortest: CampaignDefinition = {
  ...open,
  stages: open.stages
    .filter(({ kind }) => kind !== 'panel')
    .map((stage) => (stage.kind === 'publish' ? { ...stage, gallery: {} } : stage)),
};

/** What nobody hears of where the chain does not have it. */
const wordsOf: Readonly<Partial<Record<ChainPart, RegExp>>> = {
  bodies: /推荐单位|推荐意见|初审|推荐联系人/u,
  experts: /专家/u,
  panel: /会审/u,
  objections: /异议/u,
  certificates: /电子证书|证书编号/u,
  gallery: /成果展示|展示页/u,
};

/** Messages that are only said where the chain has the part. */
const saidOnlyWith: Readonly<Partial<Record<ChainPart, RegExp>>> = {
  bodies:
    /^(body|bodies|contact|papers?|table|statistics|recommend|decide|worklist|differences?|deputy|handed|invite|lobby\.(contact|bound|bad|known)|reminders\.recommendation|submitted$|campaign\.(list|moved)|application\.(recommended|not-recommended|returned)|result\.(body|corrected-body))/u,
  experts: /^(expert|scoring|score|lobby\.known)/u,
  panel: /^(decision|panel)/u,
  objections: /^(objection|staff\.objections)/u,
  certificates: /^(award-)?certificate/u,
  gallery: /^gallery/u,
};
/** Asked outright about what is not there, somebody hears so; refusals are looked at by themselves. */
const askedOutright: readonly string[] = ['refused', 'faq.answer'];

/** Values as the chain has them: no body, nothing that waits for one, no day for objections; words for whatever campaign is in the samples. */
function valuesIn(campaign: CampaignDefinition, value: unknown): unknown {
  const hasBodies = hasPart(campaign, 'bodies');
  const elsewhere: Readonly<Record<string, string>> = {
    ...{ 'awaiting-recommendation': 'recommended', 'not-recommended': 'rejected', body: 'staff' },
  };
  if (typeof value === 'string') {
    if (!hasBodies && elsewhere[value] !== undefined) return elsewhere[value];
    return /\p{Script=Han}/u.test(value) ? '工种' : value;
  }
  if (Array.isArray(value)) return value.map((one) => valuesIn(campaign, one));
  if (typeof value !== 'object' || value === null) return value;
  const partOf: Readonly<Record<string, ChainPart>> = { objectUntil: 'objections', isWaiting: 'bodies' };
  const kept = Object.entries(value).filter(([name]) => !partOf[name] || hasPart(campaign, partOf[name]));
  return Object.fromEntries(
    kept.map(([name, part]) => [name, name === 'body' && !hasBodies ? '' : valuesIn(campaign, part)]),
  );
}

function foundIn(campaign: CampaignDefinition, texts: unknown): string[] {
  const lacking = Object.entries(wordsOf).filter(([part]) => !hasPart(campaign, part as ChainPart)); // a key of wordsOf
  const written = JSON.stringify(texts);
  return lacking.flatMap(([part, words]) => {
    const found = words.exec(written);
    return found ? [`${part}: …${written.slice(Math.max(0, found.index - 30), found.index + 12)}…`] : [];
  });
}

describe.each([
  ['craft-2021', craft, ['bodies', 'body-papers', 'checks', 'panel', 'gallery']],
  ['towns-2021', towns, ['bodies', 'checks', 'panel', 'gallery']],
  ['open-2021', open, ['checks', 'panel', 'gallery']],
  ['the shortest', shortest, ['checks']],
] as const)('a chain says nothing of what it does not have: %s', (_, campaign, parts) => {
  const context = {
    ...{ takesFiles: false, card: () => 'card', campaign },
    link: (purpose: string, subject: string) => `http://127.0.0.1/h5/${purpose}/${subject}`,
    field: (_campaign: string, track: string, field: string) =>
      fieldOf(campaign.tracks[track] ?? Object.values(campaign.tracks)[0]!, field),
  };

  it('in its parts', () => {
    expect(partsOf(campaign)).toEqual(parts);
    const { kinds, ...described } = describeCampaign(campaign, new Date('2021-12-01T10:00:00+08:00'));
    expect(described.parts).toEqual(parts);
    expect(kinds.includes('recommend')).toBe(hasPart(campaign, 'bodies'));
  });

  it('in statuses, audiences, heads of exports and pages', () => {
    const hasBodies = hasPart(campaign, 'bodies');
    const columns = [...names.exports.applicationColumns(hasBodies), ...names.exports.table.columns(hasBodies)];
    const texts = [
      statusesOf(campaign).map((status) => statusNames[status]),
      audienceStatesOf(campaign).map((state) => audienceNames[state]),
      broadcastTexts.readyWordings(hasBodies),
      broadcastTexts.allStates(audienceStatesOf(campaign).includes('contacts')),
      columns.map(({ header }) => header),
      exportTexts.none(hasBodies),
      ...(hasPart(campaign, 'objections') ? [resultTexts.objections.lead(hasBodies)] : []),
      ...(hasPart(campaign, 'objections') ? [publicObjectionTexts.lead('2021-12-31', hasBodies)] : []),
      ...(hasPart(campaign, 'objections') ? [publicResultTexts.objections('2021-12-31', hasBodies)] : []),
    ];
    expect(foundIn(campaign, texts)).toEqual([]);
  });

  it('in answers to questions', () => {
    const facts = { contact: campaign.contact, track: 'craftsman', ...days };
    for (const { id } of topicsOf({ vocabulary, campaign })) {
      // Asked outright which body, somebody hears that there is none.
      if (['choose-body', 'change-body', 'body-refuses'].includes(id)) continue;
      const said = templates['faq.answer']({ topic: id, facts }, context);
      expect([id, ...foundIn(campaign, said)]).toEqual([id]);
    }
  });

  it('in its messages', () => {
    const isSaid = (key: string) =>
      !askedOutright.includes(key) &&
      Object.entries(saidOnlyWith).every(
        ([part, keys]) => hasPart(campaign, part as ChainPart) || !keys.test(key), // a key of saidOnlyWith
      );
    // An answer that is taken back is one to an objection.
    const isSaidHere = (values: object) => !('objection' in values) || hasPart(campaign, 'objections');
    const found = (Object.keys(samples) as MessageKey[]) // the samples have every key
      .filter(isSaid)
      .flatMap((key) =>
        (samples[key] as readonly MessageValues[typeof key][])
          .filter(isSaidHere)
          .flatMap((values) =>
            foundIn(
              campaign,
              (templates[key] as (values: unknown, about: typeof context) => unknown)(
                valuesIn(campaign, values),
                context,
              ),
            ).map((what) => `${key} ${what}`),
          ),
      );
    expect([...new Set(found)]).toEqual([]);
  });

  it('in refusals', () => {
    const found = Object.entries(decisionText).flatMap(([reason, words]) =>
      isAboutPart(campaign, reason)
        ? []
        : foundIn(campaign, words({ by: 'staff' }, campaign)).map((what) => `${reason} ${what}`),
    );
    expect(found).toEqual([]);
  });
});

it('says where no list is published', () => {
  const context = {
    ...{ takesFiles: false, card: () => 'card', campaign: youth, field: () => null },
    link: (purpose: string) => `http://127.0.0.1/h5/${purpose}`,
  };
  const told = [...samples['result.awarded'], ...samples['result.not-awarded']].map((values) =>
    templates['result.awarded'](values, context),
  );
  const bodies = samples['result.body-list'].map((values) => templates['result.body-list'](values, context));
  expect(JSON.stringify([told, bodies])).not.toMatch(/h5\/results|完整名单/u);
  const facts = { contact: youth.contact, ...days };
  expect(templates['faq.answer']({ topic: 'list', facts }, context)).toMatch(
    /不公布名单，结果由申城青年技能联合会逐个告诉/u,
  );
});

it('says nothing of recommending bodies to applicants of a track that nobody recommends', () => {
  const context = {
    ...{ takesFiles: false, card: () => 'card', campaign: youth, field: () => null },
    link: (purpose: string) => `http://127.0.0.1/h5/${purpose}`,
  };
  const about = { application: 'SB7K3M9Q', title: '周巧云' };
  const facts = { contact: youth.contact, track: 'mentor', isAtFirst: true, body: '', ...days };
  const asked = topicsOf({ vocabulary, campaign: youth }).filter(
    // What contacts of a body ask at their desk is said to no applicant.
    ({ id, when }) => !['choose-body', 'change-body', 'body-refuses'].includes(id) && !when?.includes('desk'),
  );
  const told = [
    ...asked.flatMap(({ id }) =>
      ['none', 'filling', 'stamping', 'recommended'].map((phase) =>
        templates['faq.answer']({ topic: id, facts: { ...facts, phase } }, context),
      ),
    ),
    ...samples['submit.ask'].map((values) => templates['submit.ask']({ ...values, body: '' }, context)),
    ...samples['writing.contradicted'].map((values) =>
      templates['writing.contradicted']({ ...values, track: 'mentor' }, context),
    ),
    ...samples['check.returned'].map((values) => templates['check.returned']({ ...values, ...about }, context)),
  ];
  const outside = told.filter((text) => /推荐单位|初审/u.test(JSON.stringify(text)));
  expect(outside).toEqual([]);
  const craft = templates['faq.answer']({ topic: 'submit', facts: { ...facts, track: 'craft' } }, context);
  expect(craft).toMatch(/推荐单位/u);
});

const days = {
  formTo: '2021-12-12',
  registrationTo: '2021-12-05',
  recommendationTo: '2021-12-18',
  reviewTo: '2021-12-31',
};

/** Refused only to whoever did something with the part. */
function isAboutPart(campaign: CampaignDefinition, reason: string): boolean {
  const about: Partial<Record<ChainPart, RegExp>> = {
    objections: /^(objection|staff\.objections)/u,
    panel: /panel|frozen|freeze|pack/u,
    bodies: /body|recommend|papers?|difference/u,
  };
  return Object.entries(about).some(([part, keys]) => !hasPart(campaign, part as ChainPart) && keys.test(reason)); // a key of about
}
