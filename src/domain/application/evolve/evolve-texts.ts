import { withChange } from '../../form/text-change.ts';
import type { Application } from '../record/application.ts';
import type { ApplicationEvent } from '../record/events.ts';

type TextEvent = Extract<
  ApplicationEvent,
  { kind: 'pieceAdded' | 'pieceRemoved' | 'textEdited' | 'textRestarted' | 'helpAnswered' }
>;

/** A long text that is being written, and the answers that help to write it. */
export function evolveTexts(application: Application, event: TextEvent): Application {
  switch (event.kind) {
    case 'pieceAdded':
      return collectText(application, event.field, (pieces) => [...pieces, event.text]);
    case 'pieceRemoved':
      return collectText(application, event.field, (pieces) => pieces.slice(0, -1));
    case 'textEdited':
      return collectText(application, event.field, (pieces) => linesOf(withChange(pieces.join('\n'), event)));
    case 'textRestarted':
      return collectText(application, event.field, () => []);
    case 'helpAnswered': {
      const { field, question, text } = event;
      const answered = { ...application.helps?.[field], [question]: text };
      return { ...application, helps: { ...application.helps, [field]: answered } };
    }
  }
}

function collectText(
  application: Application,
  field: string,
  change: (pieces: readonly string[]) => readonly string[],
): Application {
  return { ...application, pieces: { ...application.pieces, [field]: change(application.pieces[field] ?? []) } };
}

/** Each paragraph is a piece, so that the chat can take the last one away. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
