import { dialogue } from '../../../templates/terminal/simulate.ts';

/** What a person does in one line of a dialogue. `note` says what should be understood; empty for none. */
export interface DialogueLine {
  kind: 'text' | 'picture' | 'file';
  /** The message, or the attachment's file name. */
  text: string;
  note: string;
  /** Its line in the file, from 1. */
  line: number;
}

/** Lines said in one sitting, from `startsAt` on (Shanghai time, ISO 8601); null where the dialogue names no day. */
export interface DialogueScene {
  startsAt: string | null;
  lines: DialogueLine[];
}

/** What a note expects: `answers` are label → value as written; the kinds are those of the notation. */
export interface DialogueExpectation {
  kind: 'answers' | 'refuse' | 'deeds' | 'award' | 'caption' | 'command' | 'question' | 'attachment' | 'aside' | 'none';
  answers: { label: string; value: string }[];
}

const HEADING = /^##\s.*?(\d{4}-\d{2}-\d{2})(?:[^\d]+(\d{1,2}):(\d{2}))?/u;
const NOTE = /^(.*?)\s{4}#(?:\s(.*))?$/su;
const KINDS = ['refuse', 'deeds', 'award', 'caption', 'command', 'question', 'attachment', 'aside'] as const;

/** Reads a dialogue: one message a line behind 我:, `\n` for a line break in it, [图片] and [文件] for attachments, and after four
 *  spaces and # what should be understood. `##` headings give day and hour. Anything else is commentary. */
export function parseDialogue(markdown: string): DialogueScene[] {
  const scenes: DialogueScene[] = [];
  for (const [index, line] of markdown.split(/\r?\n/u).entries()) {
    const heading = HEADING.exec(line);
    if (heading) {
      const [, day, hour = '9', minute = '00'] = heading;
      scenes.push({ startsAt: `${day}T${hour.padStart(2, '0')}:${minute}:00+08:00`, lines: [] });
      continue;
    }
    const said = dialogue.said.exec(line)?.[1];
    if (said === undefined) continue;
    if (scenes.length === 0) scenes.push({ startsAt: null, lines: [] });
    scenes.at(-1)?.lines.push(lineOf(said, index + 1));
  }
  return scenes;
}

function lineOf(said: string, line: number): DialogueLine {
  const noted = NOTE.exec(said);
  const message = (noted?.[1] ?? said).trim();
  const note = (noted?.[2] ?? '').trim();
  const attached = dialogue.attachment.exec(message);
  if (attached)
    return {
      kind: dialogue.picture.test(attached[1] ?? '') ? 'picture' : 'file',
      text: (attached[2] ?? '').trim(),
      note,
      line,
    };
  return { kind: 'text', text: message.replaceAll('\\n', '\n'), note, line };
}

/** Reads a note: `field = value; field = value` for answers, else by its first word. */
export function expectationOf(note: string): DialogueExpectation {
  const kind = KINDS.find((word) => new RegExp(`^${word}\\b`, 'u').test(note));
  if (kind) return { kind, answers: [] };
  const answers = note.split(/;\s(?=[^;=]+ = )/u).flatMap((part) => {
    const [label = '', ...value] = part.split(' = ');
    return value.length > 0 ? [{ label: label.trim(), value: value.join(' = ').trim() }] : [];
  });
  return { kind: answers.length > 0 ? 'answers' : 'none', answers };
}
