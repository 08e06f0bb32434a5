import { afterEach, describe, expect, it } from 'vitest';
import { formOf, trackOf } from '../../../src/domain/application/answers/progress.ts';
import { labelsOfQuestion } from '../../../templates/messages/phrases/labels.ts';
import { sampleAnswers, sampleApplication } from '../../support/campaigns/sample-answers.ts';
import { type Dialogue, dialogue } from '../../support/chats/dialogue.ts';
import { playSample } from '../../support/seasons/sample-run.ts';

let chat: Dialogue;
afterEach(() => chat.close());

/** From now on each message counts, or not. */
function setSaving(isOn: boolean) {
  const { wecom } = chat.season.ports.channels;
  if (!wecom) throw new Error('no channel');
  Object.assign(chat.season.ports.channels, {
    wecom: { ...wecom, saving: { isOn: async () => isOn, inWords: () => null } },
  });
}

/** At the form's first question, on a platform whose quota is nearly used up, or not. */
async function atTheForm(isOn: boolean, sample: 'team-metro-window' | 'individual-nurse' = 'team-metro-window') {
  const track = sample.startsWith('team') ? 'team' : 'individual';
  chat = await dialogue(track, { sample });
  setSaving(isOn);
  const answers = sampleAnswers(sample);
  await chat.says('你好');
  await chat.says(track === 'team' ? '班组' : '个人', /推荐单位/);
  await chat.says(answers.get('推荐行业/各区/集团') ?? '');
  await chat.says('都符合', /【|▎/);
  return answers;
}

/** The columns that the last message asks in a list, by their numbers. */
function rowsAsked(known: Iterable<string>): { number: string; label: string }[] {
  const list = /▎.+? · (?:还差)?\d+ 项[\s\S]*$/.exec(chat.heard())?.[0];
  if (list === undefined) return [];
  const numbers = [...list.matchAll(/(?:；|\n)(\d+) /g)].map(([, number = '']) => number);
  return labelsOfQuestion(list, known).map((label, at) => ({ label, number: numbers[at] ?? '' }));
}

/** Answers every list that is asked, each in one message, until something else is asked. @returns how many messages it took */
async function answersLists(answers: ReadonlyMap<string, string>): Promise<number> {
  for (let said = 0; ; said += 1) {
    const rows = rowsAsked(answers.keys());
    if (rows.length === 0 || said === 20) return said;
    await chat.says(rows.map(({ number, label }) => `${number}. ${answers.get(label) ?? '无'}`).join('\n'));
  }
}

describe('where the quota of the platform is nearly used up', () => {
  it('asks for several parts of the form in one message, and stores every answer of it', async () => {
    const answers = await atTheForm(true);
    expect(chat.heard()).toMatch(/▎基本情况、.+ · \d+ 项/);
    const rows = rowsAsked(answers.keys());
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThanOrEqual(14);
    await chat.says(rows.map(({ number, label }) => `${number}. ${answers.get(label) ?? '无'}`).join('\n'));
    const { answers: stored } = await chat.application();
    expect(Object.keys(stored).length).toBeGreaterThanOrEqual(rows.length);
    expect(chat.heard()).not.toContain('还差');
  });

  it('asks what is left together after one answer too', async () => {
    const answers = await atTheForm(true);
    const [first] = rowsAsked(answers.keys());
    await chat.says(answers.get(first?.label ?? '') ?? '', /▎.+ · 还差\d+ 项/);
  });

  it.each(['team-metro-window', 'team-eldercare', 'individual-nurse', 'individual-courier'] as const)(
    'the dialogue %s comes to the same',
    async (name) => {
      const sample = sampleApplication(name);
      chat = await dialogue(sample.form);
      setSaving(true);
      await playSample(chat, name, async () => {});
      const application = await chat.application();
      const form = formOf(trackOf(chat.season.ports.campaigns[0]!, application));
      const stored = form.fields.map(({ id, label }) => [label, application.answers[id]]);
      expect(Object.fromEntries(stored)).toMatchObject(sample.answers);
      expect(application.status).toBe('awaiting-recommendation');
    },
  );

  it.each(['team-metro-window', 'individual-nurse'] as const)(
    'needs fewer messages for the same answers: %s',
    async (sample) => {
      const usual = await answersLists(await atTheForm(false, sample));
      const { answers: before } = await chat.application();
      await chat.close();
      const saving = await answersLists(await atTheForm(true, sample));
      const { answers: after } = await chat.application();
      expect(saving).toBeLessThan(usual);
      expect(after).toMatchObject(before);
    },
  );
});

it('asks part by part, and after one answer for the next column alone, where nothing has to be saved', async () => {
  const answers = await atTheForm(false);
  expect(chat.heard()).toMatch(/▎基本情况 · \d+ 项（1\/\d+）/);
  await chat.says(answers.get('班组名称') ?? '', /【/);
});
