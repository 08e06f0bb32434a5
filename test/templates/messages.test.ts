import { describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { fieldOf } from '../../src/domain/application/answers/progress.ts';
import { cardIdOf } from '../../src/domain/base/card.ts';
import type { OutgoingMessage } from '../../src/domain/base/message.ts';
import type { MessageKey, MessageValues } from '../../src/domain/base/message-values.ts';
import type { Worded, WordingContext } from '../../src/ports/wording.ts';
import { templates } from '../../templates/messages/templates.ts';
import { samples } from './samples/samples.ts';

const seal = { person: 'wecom:fangxiaolan', codeFor: () => 'CHECKCHECK22' };
const context: WordingContext = {
  takesFiles: false,
  card: (card) => cardIdOf(card, 'application/SB7K3M9Q/57/1', seal),
  campaign,
  link: (purpose, subject) => `http://127.0.0.1:3000/h5/${purpose}/${subject}`,
  field: (_campaign, track, field) => {
    const known = campaign.tracks[track];
    return known ? fieldOf(known, field) : null;
  },
};
const keys = Object.keys(samples) as MessageKey[]; // the sample list has every key and no other

function word<Key extends MessageKey>(key: Key, values: MessageValues[Key]): Worded {
  return templates[key](values, context);
}

const worded = keys.flatMap((key) => samples[key].map((values) => ({ key, said: word(key, values) })));
const isCard = (said: Worded): said is Extract<OutgoingMessage, { kind: 'card' }> =>
  typeof said !== 'string' && said.kind === 'card';
const textOf = (key: MessageKey, index = 0): string => {
  const said = worded.filter((one) => one.key === key)[index]?.said;
  if (typeof said !== 'string') throw new Error(`${key} is no text`);
  return said;
};

describe('every key', () => {
  it.each(keys)('%s has words without holes', (key) => {
    const own = worded.filter((one) => one.key === key);
    expect(own.length).toBeGreaterThan(0);
    for (const { said } of own) {
      expect(JSON.stringify(said)).not.toMatch(/undefined|null|NaN|\[object|function|\d{4}-\d{2}-\d{2}/u);
      expect(typeof said === 'string' ? said.trim() : said.kind).not.toBe('');
      expect(JSON.stringify(said)).not.toMatch(/\\n\\n\\n|：，|，。|。。|“”/u);
    }
  });

  it('asks nobody to read or compare a long row of letters and digits', () => {
    for (const { key, said } of worded)
      if (typeof said === 'string') expect(said.replace(/https?:\S+/gu, ''), key).not.toMatch(/[A-Za-z0-9+/_-]{30,}/u);
  });

  it('never says the same for two different things', () => {
    const owners = new Map<string, MessageKey>();
    for (const { key, said } of worded) {
      const text = JSON.stringify(said);
      expect(`${owners.get(text) ?? key}: ${text}`).toBe(`${key}: ${text}`);
      owners.set(text, key);
    }
  });

  it('keeps a text within one message of WeCom, but for the summary and lists', () => {
    for (const { key, said } of worded) {
      if (typeof said === 'string') expect(`${key} ${Buffer.byteLength(said) <= 2048}`).toBe(`${key} true`);
    }
  });
});

describe('cards', () => {
  it('fit WeCom without being cut', () => {
    const cards = worded.filter(({ said }) => isCard(said));
    expect(cards.length).toBeGreaterThan(5);
    for (const { key, said } of cards) {
      if (!isCard(said)) continue;
      const tooLong = [
        said.title.length > 36,
        said.text.length > 160,
        said.facts.length > 6,
        ...said.facts.map(({ label, value }) => label.length > 5 || value.length > 30 || value === ''),
        ...said.buttons.map(({ text }) => text.length > 10),
        !/^[0-9A-Za-z_@-]{1,128}$/u.test(said.card),
      ];
      expect([key, tooLong.filter(Boolean)]).toEqual([key, []]);
    }
  });

  it('have a typed twin in the text', () => {
    for (const { said } of worded) if (isCard(said)) expect(said.text).toContain('也可回');
  });

  it('show every condition of annex 1 whole', () => {
    for (const track of Object.values(campaign.tracks)) {
      for (const step of track.journey) {
        if (step.step !== 'eligibility') continue;
        step.clauses.forEach(({ id, text }, index) => {
          const place = `eligibility/${id}`;
          const card = { kind: 'question' as const, application: 'SB7K3M9Q', place, revision: 1, turn: 7 };
          const clauses = { application: 'SB7K3M9Q', shown: [id], doubted: [], isSingle: true };
          const values = { card, number: index + 1, total: step.clauses.length, text, source: step.source, clauses };
          const said = word('eligibility.ask', values);
          if (!isCard(said)) throw new Error(`a card was expected for ${text}`);
          expect(said.text.startsWith(text)).toBe(true);
          expect(said.text.length).toBeLessThanOrEqual(160);
        });
      }
    }
  });

  it('give way to a text when a condition is too long for a card', () => {
    expect(textOf('eligibility.ask', 1)).toContain('长'.repeat(300));
  });

  it('link to the material', () => {
    const said = word('recommendation.asked', samples['recommendation.asked'][0]!);
    expect(isCard(said) && said.facts.at(-1)).toEqual({
      label: '材料',
      value: '查看',
      url: 'http://127.0.0.1:3000/h5/review/SB7K3M9Q',
    });
  });
});

describe('links', () => {
  it('have a button of at most four characters and an address of ours', () => {
    const links = worded.flatMap(({ said }) => (typeof said !== 'string' && said.kind === 'link' ? [said] : []));
    expect(links.map(({ url }) => url)).toEqual([
      ...Array.from({ length: 3 }, () => 'http://127.0.0.1:3000/h5/scoring/star-2021'),
      'http://127.0.0.1:3000/h5/upload/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/upload/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/upload/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/console/',
      'http://127.0.0.1:3000/h5/console/#/exports',
      'http://127.0.0.1:3000/h5/console/#/results/publish',
      'http://127.0.0.1:3000/h5/console/#/staff',
      'http://127.0.0.1:3000/h5/console/#/staff',
      'http://127.0.0.1:3000/h5/console/',
      'http://127.0.0.1:3000/h5/console/SB7K3M9Q#/applications/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/blank/star-2021/team',
      'http://127.0.0.1:3000/h5/blank/star-2021/individual',
      'http://127.0.0.1:3000/h5/text/SB7K3M9Q/deeds',
      'http://127.0.0.1:3000/h5/text/SB7K3M9Q/duties',
      'http://127.0.0.1:3000/h5/form/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/form/SB7K3M9Q#headcount',
      'http://127.0.0.1:3000/h5/form/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/import/SB7K3M9Q',
      'http://127.0.0.1:3000/h5/upload/STAR2021DISTRICTPUTUOR',
      'http://127.0.0.1:3000/h5/upload/STAR2021DISTRICTPUTUOR',
      'http://127.0.0.1:3000/h5/console/#/messages',
    ]);
    for (const { title, text, button } of links) {
      expect(button.length).toBeLessThanOrEqual(4);
      expect(title.length).toBeLessThanOrEqual(128);
      expect(text.length).toBeLessThanOrEqual(400);
    }
  });
});

describe('questions', () => {
  it('offer a known answer for a plain yes', () => {
    expect(textOf('form.ask', 3)).toBe('【上级推荐单位 · 联系人】其中女职工几人？没有就回0。\n回“是”就用：方晓岚');
  });

  it('show what is there when they are asked again', () => {
    expect(textOf('form.ask', 1)).toBe('【其中(女)】请填写。\n现在是：19人。改就直接发，不改回“不改”');
  });

  it('say how a long text is counted and handed in', () => {
    for (const words of ['2500～3000 字', '空格不算', '标点算', '写完了', '撤销', '重写'])
      expect(textOf('form.ask', 4)).toContain(words);
    expect(textOf('form.ask', 5)).toContain('现在已有 3 字');
  });

  it('number the options', () => {
    expect(textOf('form.ask', 2)).toContain('\n1 管理类\n2 服务类/窗口服务');
  });

  it('let pictures be left out where none are needed', () => {
    expect(textOf('form.ask', 7)).toContain('没有回“没有”');
    expect(textOf('form.ask', 6)).not.toContain('没有回“没有”');
  });

  it('climb a ladder that never says the same twice in a row', () => {
    const said = [0, 1, 2, 3, 4].map((index) => textOf('form.refused', index));
    said.forEach((text, index) => {
      expect(text).not.toBe(said[index + 1]);
    });
    expect(said[2]).toContain('人工');
  });
});

describe('values', () => {
  it('are printed with the unit people expect', () => {
    expect([0, 1, 2].map((index) => textOf('form.taken', index))).toEqual([
      '✓ 人数：32人',
      '✓ 事迹材料：2623 字',
      '✓ 邮编：200072',
    ]);
    expect(textOf('confirm.summary')).toContain('▎事迹材料：图片3张，邮编200072');
  });

  it('print a day in Shanghai, not in Greenwich', () => {
    const waiting = samples.status.findIndex(({ status }) => status === 'awaiting-recommendation');
    expect(textOf('status', waiting)).toContain('12月10日提交');
  });

  it('name the first twelve of many', () => {
    expect(textOf('progress', 1)).toMatch(/栏 · 11 等 15 项$/u);
  });
});

it.each([
  [
    ['2021年申城巧匠选树', '2021年申城巧匠公开选树'],
    ['1 选树', '2 公开选树'],
  ],
  [
    ['2021年申城巧匠选树', '2021年用户满意服务明星'],
    ['1 2021年申城…', '2 2021年用户…'],
  ],
  [
    ['2021年服务明星', '2022年服务明星'],
    ['1 2021年服务…', '2 2022年服务…'],
  ],
  [
    ['服务明星', '服务明星班组'],
    ['1 服务明星', '2 服务明星班组'],
  ],
])('shows on the buttons of %j where the campaigns differ', (titles, buttons) => {
  const campaigns = titles.map((title, at) => ({ id: `c${at}`, title }));
  const said = word('campaign.pick', {
    card: { kind: 'campaign', purpose: 'apply', turn: 3 },
    purpose: 'apply',
    campaigns,
  });
  expect(isCard(said) && said.card && 'buttons' in said ? said.buttons?.map(({ text }) => text) : []).toEqual(buttons);
});
