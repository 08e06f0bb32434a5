import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { piecesOf } from '../../../src/commands/simulate/pieces-of.ts';
import { formOf, trackOf } from '../../../src/domain/application/answers/progress.ts';
import { applicationView } from '../../../src/domain/application/application-view.ts';
import type { Application } from '../../../src/domain/application/record/application.ts';
import type { OutgoingMessage, Reply } from '../../../src/domain/base/message.ts';
import type { FormField } from '../../../src/domain/form/schema.ts';
import { type Person, personView } from '../../../src/domain/people/person.ts';
import { labelOfQuestion } from '../../../templates/messages/phrases/labels.ts';
import { type SampleName, sampleAnswers } from '../campaigns/sample-answers.ts';
import { openSeason, type Season, type SeasonOptions } from '../seasons/season.ts';

/** A conversation written as it is spoken. */
export interface Dialogue {
  season: Season;
  person: string;
  /** What the person was told last, all of it as text: cards with their titles and buttons. */
  heard(): string;
  says(text: string, expected?: RegExp): Promise<string>;
  sends(reply: Reply, expected?: RegExp): Promise<string>;
  clicks(key: string, expected?: RegExp): Promise<string>;
  application(): Promise<Application>;
  /** Answers every question up to the field (not including it) as the sample file has it. */
  answersUpTo(field: string): Promise<void>;
  close(): Promise<void>;
}

/** Somebody who begins to talk. */
export async function dialogue(
  track: 'team' | 'individual',
  options: SeasonOptions & { person?: string; sample?: SampleName } = {},
): Promise<Dialogue> {
  return talkIn(await openSeason(options), { track, ...options });
}

/** Somebody who has answered everything up to a field, early in the season. */
export async function dialogueAt(field: string, track: 'team' | 'individual' = 'team'): Promise<Dialogue> {
  const chat = await dialogue(track, { start: '2021-12-06T09:00:00+08:00' });
  await chat.answersUpTo(field);
  return chat;
}

/** One of several people who talk in a season. */
export function talkIn(
  season: Season,
  { track, person = 'wecom:heyan', sample }: { track: 'team' | 'individual'; person?: string; sample?: SampleName },
): Dialogue {
  let last: OutgoingMessage[] = [];
  const answers = sampleAnswers(sample ?? (track === 'team' ? 'team-metro-window' : 'individual-nurse'));
  const hear = async (reply: Reply, expected?: RegExp) => {
    last = await season.hear(person, reply);
    if (expected) expect(textOf(last)).toMatch(expected);
    return textOf(last);
  };
  const application = async () => {
    const row = await season.ports.views.get<Person>(personView, person);
    const id = row?.data.bookmark?.application ?? '';
    const found = await season.ports.views.get<Application>(applicationView, id);
    if (!found) throw new Error('no application yet');
    return found.data;
  };
  const self: Dialogue = {
    season,
    person,
    application,
    heard: () => textOf(last),
    says: (text, expected) => hear({ kind: 'text', text }, expected),
    sends: hear,
    async clicks(key, expected) {
      const card = last.findLast((message) => message.kind === 'card');
      if (!card) throw new Error(`no card to click in: ${textOf(last)}`);
      return hear({ kind: 'choice', card: card.card, key, code: `code-of-${card.card}` }, expected);
    },
    async answersUpTo(field) {
      await answerUpTo(self, track, answers, field);
    },
    close: () => season.close(),
  };
  return self;
}

async function answerUpTo(
  self: Dialogue,
  track: string,
  answers: ReadonlyMap<string, string>,
  until: string,
): Promise<void> {
  const isBegun = labelOfQuestion(self.heard()) !== null;
  if (!isBegun) await begin(self, track, answers);
  const application = await self.application();
  const campaign = self.season.ports.campaigns.find(({ id }) => id === application.campaign);
  if (!campaign) throw new Error('no campaign');
  const { fields } = formOf(trackOf(campaign, application));
  for (;;) {
    const label = labelOfQuestion(
      self.heard(),
      fields.map((known) => known.label),
    );
    const field = fields.find((known) => known.label === label);
    if (!field || field.id === until) return;
    await answerField(self, field, answers.get(field.label) ?? '无');
  }
}

/** From the greeting to the form's first question. */
async function begin(self: Dialogue, track: string, answers: ReadonlyMap<string, string>): Promise<void> {
  await self.says('你好');
  await self.says(track === 'team' ? '班组' : '个人', /推荐单位/);
  await self.says(answers.get('推荐行业/各区/集团') ?? '');
  await self.says('都符合', /【|▎/);
}

async function answerField(self: Dialogue, field: FormField, text: string): Promise<void> {
  if (field.kind === 'pictures') {
    if (field.minFiles === 0) return void (await self.says('没有'));
    self.season.media.set('photo', readFileSync(new URL('../../fixtures/photo.jpg', import.meta.url)));
    for (let count = 0; count < field.minFiles; count += 1)
      await self.sends({ kind: 'image', media: { mediaId: 'photo' } });
    return void (await self.says('好了'));
  }
  if (field.kind !== 'long-text') {
    await self.says(text);
    return;
  }
  for (const piece of piecesOf(text, 2048)) await self.says(piece);
  await self.says('写完了');
}

export function textOf(messages: readonly OutgoingMessage[]): string {
  return messages.map(shown).join('\n\n');
}

function shown(message: OutgoingMessage): string {
  switch (message.kind) {
    case 'text':
      return message.text;
    case 'card':
      return [
        message.title,
        message.text,
        ...message.facts.map(({ label, value }) => `${label}：${value}`),
        ...message.buttons.map(({ text }) => `[${text}]`),
      ].join('\n');
    case 'link':
      return `${message.title}\n${message.text}\n→ ${message.url}`;
    case 'file':
      return `[文件] ${message.file.name}`;
    case 'close-card':
    case 'close-matter':
      return `[卡片] ${message.label}`;
  }
}
