import { undoTexts } from '../../templates/pages/undo.ts';
import type { UndoableJson, UndoBody, UndoneJson } from '../wire/base/undo.ts';

/** Takes back decisions one by one. @returns what was not, in words, and what to say of the rest; empty for nothing */
export async function undoMany(
  send: (body: UndoBody) => Promise<UndoneJson>,
  rows: readonly UndoableJson[],
  requestId: string,
): Promise<{ problems: string[]; done: string }> {
  const problems: string[] = [];
  for (const { application, number, title } of rows) {
    const { text } = await send({ application, number, requestId });
    if (text) problems.push(`${title}\uff1a${text}`);
  }
  const count = rows.length - problems.length;
  return { problems, done: count > 0 ? undoTexts.undone(count) : '' };
}
