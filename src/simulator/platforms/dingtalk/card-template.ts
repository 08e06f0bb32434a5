import { z } from 'zod';
import type { ShownCard } from '../../shown-card.ts';
import { shownMarkdown } from './shown-markdown.ts';

const Words = z.looseObject({ content: z.string() });
const Condition = z.looseObject({ op: z.enum(['isTrue', 'isFalse']), variable: z.string() });
const Visible = z.looseObject({
  valueType: z.enum(['fixed', 'condition']),
  value: z.boolean(),
  condition: z.looseObject({ conditions: z.array(Condition) }),
});
const Button = z.looseObject({
  id: z.string(),
  text: Words,
  status: z.string(),
  color: z.string(),
  actionType: z.string(),
  params: z.array(
    z.looseObject({ type: z.enum(['fixed', 'variable']), name: z.string(), variable: z.string(), value: z.string() }),
  ),
  visible: Visible,
});
const Node = z.looseObject({
  componentName: z.string(),
  props: z.looseObject({
    cardName: Words.optional(),
    content: z.looseObject({ variable: z.string() }).optional(),
    buttons: z.array(Button).optional(),
  }),
});
const Root = Node.extend({ children: z.array(Node).default([]) });
const Editor = z.looseObject({
  schema: z.looseObject({ componentsTree: z.tuple([Root]) }),
  variableList: z.array(z.looseObject({ name: z.string(), type: z.enum(['string', 'markdown', 'boolean']) })),
});
const Exported = z.looseObject({ editorData: z.string() });

type CardParams = Readonly<Record<string, string>>;

/** What a press of a button sends back. */
interface PressedButton {
  actionId: string;
  params: CardParams;
}

/** A card template as its console exports it. Source: the vendor's examples of cards (open-dingtalk/dingtalk-card-examples). */
export interface CardTemplate {
  /** The name of a variable whose value has not its type; null when all are right. */
  wrongVariable(params: CardParams): string | null;
  /** What phones show, and the words in place of the buttons. */
  show(params: CardParams): { card: ShownCard; closed: string | null };
  /** @returns null when no such button can be pressed */
  press(params: CardParams, key: string): PressedButton | null;
}

/** @param exported the text of the file. @throws z.ZodError, SyntaxError for what is no template of the parts that are played */
export function readCardTemplate(exported: string): CardTemplate {
  const editor = Editor.parse(JSON.parse(Exported.parse(JSON.parse(exported)).editorData));
  const [root] = editor.schema.componentsTree;
  const content =
    root.children.find(({ componentName }) => componentName === 'Markdown')?.props.content?.variable ?? '';
  const buttons = root.children.flatMap(({ props }) => props.buttons ?? []);
  const seen = (params: CardParams) => buttons.filter(({ visible }) => isVisible(visible, params));
  const pressable = (params: CardParams) => seen(params).filter((button) => isPressable(button));
  return {
    wrongVariable(params) {
      const wrong = editor.variableList.find(
        ({ name, type }) => type === 'boolean' && name in params && !/^(?:true|false)$/.test(params[name] ?? ''),
      );
      return wrong?.name ?? null;
    },
    show(params) {
      const closed = seen(params).find((button) => !isPressable(button));
      const card: ShownCard = {
        card_type: 'button_interaction',
        main_title: { title: filled(root.props.cardName?.content ?? '', params) },
        markdown: params[content] ?? '',
        ...shownMarkdown(params[content] ?? ''),
        button_list: pressable(params).map((button) => ({
          type: 0,
          text: filled(button.text.content, params),
          style: button.color === 'blue' ? 1 : 2,
          key: keyOf(button, params),
        })),
      };
      return { card, closed: closed ? filled(closed.text.content, params) : null };
    },
    press(params, key) {
      const button = pressable(params).find((one) => keyOf(one, params) === key);
      return button ? { actionId: button.id, params: paramsOf(button, params) } : null;
    },
  };
}

function isPressable({ status, actionType }: z.infer<typeof Button>): boolean {
  return status === 'normal' && actionType === 'request';
}

function isVisible({ valueType, value, condition }: z.infer<typeof Visible>, params: CardParams): boolean {
  if (valueType === 'fixed') return value;
  return condition.conditions.every(({ op, variable }) => (params[variable] === 'true') === (op === 'isTrue'));
}

function paramsOf({ params: given }: z.infer<typeof Button>, params: CardParams): CardParams {
  return Object.fromEntries(
    given.map(({ type, name, variable, value }) => [name, type === 'variable' ? (params[variable] ?? '') : value]),
  );
}

/** How the phones' page names a button: by what it sends back, else by its id. */
function keyOf(button: z.infer<typeof Button>, params: CardParams): string {
  return paramsOf(button, params).key || button.id;
}

function filled(words: string, params: CardParams): string {
  return words.replace(/\$\{(\w{1,100})\}/g, (_whole, name: string) => params[name] ?? '');
}
