// The same form in Bot Framework dialogs: one waterfall, one text prompt a column, the state in memory without a storage. Their prompts take any text as
// it is; nothing is read, checked or corrected. Reads `{ questions, answers, milliseconds }` from standard input, one line a measurement, and writes
// turns a second to standard output.
import { createInterface } from 'node:readline';
import { BotAdapter, TurnContext } from 'botbuilder';
import { DialogSet, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';

class Silent extends BotAdapter {
  async sendActivities(_context, activities) {
    return activities.map((_, index) => ({ id: String(index) }));
  }
}

const adapter = new Silent();

/** One person's dialog. @returns says one text and waits until it is answered */
function open(questions) {
  let state;
  const accessor = {
    async get(_context, initial) {
      state ??= initial;
      return state;
    },
    async set(_context, value) {
      state = value;
    },
    async delete() {
      state = undefined;
    },
  };
  const dialogs = new DialogSet(accessor);
  dialogs.add(new TextPrompt('column'));
  const steps = questions.map((question, index) => async (step) => {
    if (index > 0) step.values[questions[index - 1]] = step.result;
    return step.prompt('column', question);
  });
  dialogs.add(new WaterfallDialog('form', [...steps, async (step) => step.endDialog(step.values)]));
  return async (text) => {
    const activity = {
      type: 'message',
      text,
      channelId: 'test',
      from: { id: 'a' },
      conversation: { id: 'c' },
      recipient: { id: 'b' },
    };
    const context = await dialogs.createContext(new TurnContext(adapter, activity));
    const { status } = await context.continueDialog();
    if (status === 'empty') await context.beginDialog('form');
  };
}

async function turnsPerSecond({ questions, answers, milliseconds }) {
  const begun = performance.now();
  let turns = 0;
  while (performance.now() - begun < milliseconds) {
    const say = open(questions);
    for (const answer of answers) await say(answer);
    turns += answers.length;
  }
  return turns / ((performance.now() - begun) / 1000);
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${await turnsPerSecond(JSON.parse(line))}\n`);
