// The same form in Bot Framework dialogs, built as their sample of a form is (BotBuilder-Samples, 05.multi-turn-prompt): an activity handler, a component
// dialog with one waterfall and one text prompt a column, the states in their memory storage, saved after every turn. Their prompts take any text as it is;
// nothing is read, checked or corrected. Reads `{ questions, answers, milliseconds }` from standard input, one line a measurement, and writes turns a
// second of processor time to standard output.
import { createInterface } from 'node:readline';
import { ActivityHandler, BotAdapter, ConversationState, MemoryStorage, TurnContext, UserState } from 'botbuilder';
import { ComponentDialog, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';

class Silent extends BotAdapter {
  async sendActivities(_context, activities) {
    return activities.map((_, index) => ({ id: String(index) }));
  }

  async receive(activity, logic) {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

class FormDialog extends ComponentDialog {
  constructor(questions) {
    super('form');
    this.addDialog(new TextPrompt('column'));
    const steps = questions.map((question, index) => async (step) => {
      if (index > 0) step.values[questions[index - 1]] = step.result;
      return step.prompt('column', question);
    });
    this.addDialog(new WaterfallDialog('waterfall', [...steps, async (step) => step.endDialog(step.values)]));
    this.initialDialogId = 'waterfall';
  }

  async run(context, accessor) {
    const dialogs = new DialogSet(accessor);
    dialogs.add(this);
    const dialog = await dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.id);
  }
}

class FormBot extends ActivityHandler {
  constructor(conversationState, userState, form) {
    super();
    this.states = [conversationState, userState];
    const accessor = conversationState.createProperty('DialogState');
    this.onMessage(async (context, next) => {
      await form.run(context, accessor);
      await next();
    });
  }

  async run(context) {
    await super.run(context);
    for (const state of this.states) await state.saveChanges(context, false);
  }
}

/** Conversations between two looks at the clock, as the engine's. */
const ROUNDS = 8;
let conversations = 0;

async function turnsPerSecond({ questions, answers, milliseconds }) {
  const before = process.cpuUsage();
  const storage = new MemoryStorage();
  const bot = new FormBot(new ConversationState(storage), new UserState(storage), new FormDialog(questions));
  const adapter = new Silent();
  let turns = 0;
  for (;;) {
    for (let time = 0; time < ROUNDS; time += 1) {
      conversations += 1;
      const id = `c${conversations}`;
      for (const text of answers) {
        const about = { channelId: 'test', from: { id }, conversation: { id }, recipient: { id: 'bot' } };
        await adapter.receive({ type: 'message', text, ...about }, (context) => bot.run(context));
      }
    }
    turns += ROUNDS * answers.length;
    const { user, system } = process.cpuUsage(before);
    if (user + system > milliseconds * 1000) return turns / ((user + system) / 1e6);
  }
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${await turnsPerSecond(JSON.parse(line))}\n`);
