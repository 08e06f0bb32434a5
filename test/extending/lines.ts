import type { Lines } from './grown-copy.ts';

const message = (noun: string, name: string, folder: string): Lines => ({
  path: 'src/domain/messages/messages.ts',
  added: [{ below: 'extends LobbyMessages,', text: `    ${name}Messages,` }],
  imports: `import type { ${name}Messages } from './${folder}/${noun}-messages.ts';`,
});

const words = (noun: string, folder: string): Lines => ({
  path: 'templates/messages/templates.ts',
  added: [{ below: '...lobby,', text: `  ...${noun},` }],
  imports: `import { ${noun} } from './${folder}/${noun}.ts';`,
});

const samples = (noun: string): Lines => ({
  path: 'test/templates/samples/samples.ts',
  added: [{ below: '...lobbySamples,', text: `  ...${noun}Samples,` }],
  imports: `import { ${noun}Samples } from './${noun}-samples.ts';`,
});

/** What somebody adds beside the files of a toy. */
export interface Toy {
  /** The heading in docs/extending.md. */
  heading: string;
  /** What makes it known. */
  begins: readonly Lines[];
  /** What the compiler then asks for. */
  asked: readonly Lines[];
}

export const toys: Readonly<Record<string, Toy>> = {
  noun: {
    heading: 'A noun: expert scores',
    begins: [
      {
        path: 'src/domain/views.ts',
        added: [{ below: 'accountView,', text: '  thanksView,' }],
        imports: "import { thanksView } from './thanks/thanks.ts';",
      },
      message('thanks', 'Thanks', 'anybody'),
    ],
    asked: [
      words('thanks', 'anybody'),
      {
        path: 'templates/audit/registry.ts',
        added: [{ below: 'account: accountSentences,', text: '  thanks: thanksSentences,' }],
        imports: "import { thanksSentences } from './thanks.ts';",
      },
      samples('thanks'),
    ],
  },
  'field-kind': {
    heading: 'A kind of field',
    begins: [
      {
        path: 'src/domain/form/kinds/registry.ts',
        added: [{ below: 'count: countKind,', text: '  stars: starsKind,' }],
        imports: "import { starsKind } from './stars.ts';",
      },
    ],
    asked: [
      {
        path: 'templates/fields/registry.ts',
        added: [{ below: 'count: countWords,', text: '  stars: starsWords,' }],
        imports: "import { starsWords } from './stars.ts';",
      },
      {
        path: 'src/pages/h5/form/column-kinds.ts',
        added: [{ below: "count: { control: 'line', keys: 'numeric' },", text: "  stars: { control: 'line' }," }],
      },
      {
        path: 'test/domain/form/kinds/properties.test.ts',
        added: [
          {
            below: "count: fieldOf('women'),",
            text: "  stars: { ...fieldOf('women'), kind: 'stars' },",
          },
        ],
      },
    ],
  },
  // Only lines: what is waited for, and what is looked at, is there.
  reminder: {
    heading: 'A reminder',
    begins: [
      {
        path: 'src/domain/campaign/reminder-wordings.ts',
        added: [
          {
            below: "'reminders.closing': { before: 'submission', when: 'message' },",
            text: "  'reminders.halfway': { before: 'submission', when: 'message' },",
          },
        ],
      },
    ],
    asked: [
      {
        path: 'templates/messages/anybody/reminders.ts',
        added: [
          {
            below: "'reminders.closing': closing('资料申报'),",
            text: "  'reminders.halfway': () => '资料申报已经过半。',",
          },
        ],
      },
      {
        path: 'test/templates/samples/reminder-samples.ts',
        added: [
          {
            below: "'reminders.submissionMissed': forApplicants(-1),",
            text: "  'reminders.halfway': forApplicants(7).slice(0, 1),",
          },
        ],
      },
    ],
  },
  evidence: {
    heading: 'Evidence for a checklist',
    begins: [
      {
        path: 'src/domain/campaign/stages.ts',
        added: [{ below: "'unchanged-since-recommendation',", text: "  'kept-early'," }],
      },
    ],
    asked: [
      {
        path: 'src/domain/review/evidence/evidence.ts',
        added: [{ below: "'windows-kept': windowsKept,", text: "  'kept-early': windowsKept," }],
      },
      {
        path: 'src/catalog/problems/stage-problems.ts',
        added: [{ below: "case 'columns-complete':", text: "    case 'kept-early':" }],
      },
      {
        path: 'templates/pages/console/checks.ts',
        added: [
          {
            below: "'windows-kept': {",
            text: "      fine: () => '按时', doubt: () => '晚了', unknown: () => '查不到' },\n    'kept-early': {",
          },
        ],
      },
    ],
  },
  'journey-step': {
    heading: 'A kind of journey step',
    begins: [
      {
        path: 'src/domain/campaign/schema.ts',
        added: [
          {
            below: "z.strictObject({ step: z.literal('confirm') }),",
            text: "  z.strictObject({ step: z.literal('rules'), text: written }),",
          },
        ],
      },
      message('rules', 'Rules', 'form'),
      {
        path: 'src/domain/application/record/commands.ts',
        added: [{ below: "| { kind: 'confirm-answers' }", text: "  | { kind: 'read-rules' }" }],
      },
      {
        path: 'src/domain/application/record/events.ts',
        added: [
          {
            below: "z.object({ kind: z.literal('answersConfirmed') }),",
            text: "  z.object({ kind: z.literal('rulesRead') }),",
          },
          { below: 'answersConfirmed: [],', text: '  rulesRead: [],' },
        ],
      },
      {
        path: 'src/domain/application/record/application.ts',
        added: [{ below: 'isConfirmed: boolean;', text: '  hasReadRules?: boolean;' }],
      },
    ],
    asked: [
      {
        path: 'src/domain/application/steps/registry.ts',
        added: [{ below: 'confirm: confirmRules,', text: '  rules: rulesRules,' }],
        imports: "import { rulesRules } from './rules.ts';",
      },
      {
        path: 'src/conversation/steps/registry.ts',
        added: [{ below: 'confirm: confirmStep,', text: '  rules: rulesStep,' }],
        imports: "import { rulesStep } from './rules.ts';",
      },
      {
        path: 'templates/messages/phrases/handover-facts.ts',
        added: [{ below: "confirm: '核对全部内容',", text: "  rules: '看评选办法'," }],
      },
      {
        path: 'src/commands/intake/pure-play.ts',
        added: [{ below: "confirm: () => [text(wordOf('yes'))],", text: "  rules: () => [text(wordOf('yes'))]," }],
      },
      {
        path: 'src/domain/application/decide.ts',
        added: [
          {
            below: 'return confirm(application, track, context);',
            text: "    case 'read-rules':\n      return decided([{ kind: 'rulesRead' }]);",
          },
        ],
      },
      {
        path: 'src/domain/application/evolve.ts',
        added: [
          {
            below: 'return { ...application, body: event.body };',
            text: "    case 'rulesRead':\n      return { ...application, hasReadRules: true };",
          },
        ],
      },
      {
        path: 'templates/audit/application.ts',
        added: [{ below: 'clauseConfirmed: null,', text: "  rulesRead: ['filling', () => '看过评选办法']," }],
      },
      words('rules', 'form'),
      samples('rules'),
    ],
  },
};
