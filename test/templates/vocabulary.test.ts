import { describe, expect, it } from 'vitest';
import campaign from '../../flows/star-2021/campaign.ts';
import { foldText, means, textAfterWord as restAfter } from '../../src/conversation/meaning/words.ts';
import { findBodies } from '../../src/conversation/steps/body.ts';
import { formOf } from '../../src/domain/application/answers/progress.ts';
import type { CommandWord } from '../../src/domain/vocabulary.ts';
import { vocabulary } from '../../templates/vocabulary.ts';

const anywhere: CommandWord[] = [
  'undo-decision',
  'slip',
  'none-of-them',
  'my-proof',
  'decision-paper',
  'my-objections',
  'my-case',
  'show-case',
  'hide-case',
  'case-pictures',
  'object',
  'confirm-objection',
  'withdraw-objection',
  'help',
  'people',
  'progress',
  'preview',
  'status',
  'pause',
  'resume',
  'back',
  'change-body',
  'keep-body',
  'mistake',
  'skip',
  'applications',
  'start-another',
  'campaigns',
  'begin-anew',
  'restore',
  'invite-colleagues',
  'revoke-invitation',
  'remove-helper',
  'colleagues',
  'sections',
  'leave-people',
  'examples',
  'guide',
  'web-page',
  'import',
  'file-sent',
  'blank-form',
  'write-help',
  'checklist',
  'use-imported',
  'article',
  'stop-reminders',
  'remind-tomorrow',
  'remind-again',
  'erase-mine',
  'give-up',
  'link-account',
  'same-person',
  'unlink-account',
];
/** The words that are looked for at one place, beside those that work anywhere. */
const places: Record<string, CommandWord[]> = {
  'something that is asked': ['call-off', 'yes', 'no'],
  eligibility: ['all-yes', 'one-by-one', 'yes', 'no'],
  field: ['keep', 'yes', 'edit', 'use-all'],
  sum: ['make-equal', 'keep-sum', 'edit'],
  'guiding question': ['leave-help', 'no', 'skip', 'back', 'finish', 'pause'],
  'long text': ['keep', 'finish', 'undo', 'restart', 'edit', 'add-paragraph'],
  'paragraph to add': ['at-the-end', 'no', 'keep', 'leave-help', 'pause', 'back'],
  pictures: ['keep', 'none', 'finish', 'undo', 'edit', 'order-pictures'],
  document: ['print-anyway', 'make-equal', 'keep-sum', 'yes'],
  upload: ['finish', 'sent', 'retake', 'restart'],
  summary: ['make-form', 'yes', 'no', 'edit'],
  submit: ['submit', 'no', 'later'],
  submitted: ['withdraw'],
  'recommending contact': [
    ...(['recommend', 'return', 'decline', 'worklist', 'recommendation-table', 'statistics-sheet'] as const),
    ...(['unfinished', 'nudge', 'nudge-all'] as const),
  ],
  'broadcast of staff': [
    ...(['broadcast', 'broadcast-progress', 'broadcast-undo', 'broadcast-pause', 'broadcast-resume'] as const),
    ...(['broadcast-stop', 'broadcast-retry', 'broadcast-recall', 'broadcast-cancel', 'broadcast-audience'] as const),
    ...(['broadcast-reword', 'broadcast-test', 'broadcast-send'] as const),
  ],
  'paper of a body': ['recommendation-table', 'statistics-sheet', 'yes', 'edit', 'undo', 'finish'],
  'annex 6 that differs': ['make-equal', 'yes', 'no'],
  staff: [
    ...([
      'console',
      'start',
      'take-over',
      'hand-back',
      'pass-on',
      'back-at-work',
      'requests',
      'worklist',
      'look-up',
      'figures',
    ] as const),
    ...(['broadcast', 'broadcast-progress', 'broadcast-undo', 'broadcast-pause', 'broadcast-resume'] as const),
    ...(['broadcast-stop', 'broadcast-retry', 'broadcast-recall'] as const),
  ],
  'broadcast being made': [
    ...(['broadcast-cancel', 'broadcast-audience', 'broadcast-reword', 'broadcast-test', 'broadcast-send'] as const),
    'broadcast-all',
    'broadcast-later',
  ],
  stranger: ['bind', 'start', 'join'],
  expert: ['scoring', 'scoring-list', 'bind', 'worklist', 'recommend', 'return', 'decline', 'console', 'guide'],
};
const all = Object.keys(vocabulary.words) as CommandWord[]; // the keys of a Record are its words

describe('vocabulary', () => {
  it.each(Object.entries(places))('has no word of two meanings at: %s', (_, own) => {
    const meanings = new Map<string, CommandWord>();
    for (const command of [...anywhere, ...own]) {
      for (const word of vocabulary.words[command]) {
        expect([word, meanings.get(foldText(word)) ?? command]).toEqual([word, command]);
        meanings.set(foldText(word), command);
      }
    }
  });

  it('places every word somewhere', () => {
    expect(new Set([...anywhere, ...Object.values(places).flat()])).toEqual(new Set(all));
  });

  it('has no word that folds to nothing: it would be said by a lone dash', () => {
    for (const command of all) for (const word of vocabulary.words[command]) expect(foldText(word)).not.toBe('');
  });

  it('leaves to answers what may be one: no option, example or column is a command', () => {
    const fields = Object.values(campaign.tracks).flatMap((track) => formOf(track).fields);
    const answers = fields.flatMap((field) => [
      field.label,
      ...field.aliases,
      ...(field.example ? [field.example] : []),
      ...('options' in field ? field.options.flatMap(({ label, aliases }) => [label, ...aliases]) : []),
    ]);
    const taken = answers.filter((answer) => anywhere.some((command) => means(vocabulary, command, answer)));
    expect(taken).toEqual([]);
    expect(answers.filter((answer) => restAfter(vocabulary, 'edit', answer) !== null)).toEqual([]);
  });

  it.each<[CommandWord, string]>([
    ['all-yes', '条件都符合'],
    ['back', '上一步'],
    ['help', '帮助？'],
    ['resume', '继续'],
    ['progress', '我填到哪里了'],
    ['finish', '写完了！'],
    ['finish', '照片好了'],
    ['undo', '哎发错了 这张删掉'],
    ['preview', '看一下'],
    ['yes', '没问题 确认'],
    ['yes', '嗯嗯'],
    ['yes', 'ＯＫ'],
    ['submit', '提交'],
    ['status', '状态'],
    ['pause', '今天先到这里'],
    ['none', '暂无。'],
    ['decline', '不推荐'],
    ['keep', '不改'],
  ])('hears %s in “%s”', (command, said) => {
    expect(means(vocabulary, command, said)).toBe(true);
  });

  it('takes buttons for words: their keys are pressed as if typed', () => {
    expect(means(vocabulary, 'yes', 'yes')).toBe(true);
    expect(means(vocabulary, 'no', 'no')).toBe(true);
  });

  it('reads what follows a prefix', () => {
    expect(restAfter(vocabulary, 'edit', '修改 邮编')).toBe('邮编');
    expect(restAfter(vocabulary, 'edit', '改一下人数')).toBe('人数');
    expect(restAfter(vocabulary, 'return', '退回：邮编不对')).toBe('邮编不对');
    expect(restAfter(vocabulary, 'decline', '不推荐，名额已满')).toBe('名额已满');
    expect(restAfter(vocabulary, 'bind', '绑定 AB12CD')).toBe('AB12CD');
    expect(restAfter(vocabulary, 'edit', '改革办公室')).toBeNull();
  });
});

describe('recommending bodies', () => {
  it.each([
    ['集团', 8],
    ['各区', 16],
    ['我们是行业的吧', 12],
  ])('are listed by kind: %s', (said, count) => {
    expect(findBodies(campaign, vocabulary, said)).toHaveLength(count);
  });

  it.each([
    ['申汀的', '申汀轨道交通集团有限公司'],
    ['我们是静安区的', '静安区'],
    ['上海市浦东新区啊', '浦东新区'],
    ['应该是养老那边的吧', '养老服务行业'],
    ['卫健委', '卫生健康行业'],
    ['交通委', '交通运输行业'],
    ['静安区总工会', '静安区'],
    ['算了还是养老服务', '养老服务行业'],
  ])('are found in “%s”', (said, name) => {
    expect(findBodies(campaign, vocabulary, said).map((body) => body.name)).toEqual([name]);
  });

  it('are found by their full names: no filler eats a part of one', () => {
    for (const body of campaign.bodies) expect(findBodies(campaign, vocabulary, body.name)).toEqual([body]);
  });
});
