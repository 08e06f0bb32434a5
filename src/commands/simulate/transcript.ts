import { transcript } from '../../../templates/terminal/simulate.ts';
import type { ChatEntry } from '../../simulator/chats.ts';
import type { Simulator } from '../../simulator/simulator.ts';

/** Prints everything that appears on the phones, as people see it. @returns ends it */
export function printConversation(
  simulator: Simulator,
  names: ReadonlyMap<string, string>,
  print: (line: string) => void,
): () => void {
  const shown = new Set<number>();
  return simulator.onMessage((entry) => {
    const isRecalled = entry.content.kind === 'recalled';
    if ((shown.has(entry.id) && !isRecalled) || entry.content.kind === 'entered') return;
    shown.add(entry.id);
    const who = names.get(entry.userId) ?? entry.userId;
    print(`${entry.from === 'user' ? who : `${transcript.app} → ${who}`}：${textOf(entry)}`);
  });
}

function textOf({ content }: ChatEntry): string {
  switch (content.kind) {
    case 'text':
    case 'markdown':
      return content.text.replaceAll('\n', '\n    ');
    case 'voice':
      return transcript.voice(content.words);
    case 'image':
      return transcript.picture(content.name);
    case 'file':
      return transcript.file(content.name, Math.round(content.sizeBytes / 1024));
    case 'link':
      return transcript.link(content.title, content.button);
    case 'card':
      return transcript.card(
        content.card.main_title?.title ?? '',
        content.card.sub_title_text ?? '',
        (content.card.button_list ?? []).map(({ text }) => text ?? ''),
      );
    case 'click':
      return transcript.click(content.text);
    case 'recalled':
      return transcript.recalled;
    case 'entered':
      return '';
  }
}
