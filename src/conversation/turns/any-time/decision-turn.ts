import type { StoredFileReference } from '../../../domain/base/message.ts';
import { say } from '../../../domain/messages/messages.ts';
import type { BookmarkMode } from '../../../domain/people/bookmark-mode.ts';
import { type Outcome, outcomeBeside } from '../../base/outcome.ts';
import type { Heard, Scene } from '../../base/scene.ts';
import { means } from '../../meaning/words.ts';

type Mode = Extract<BookmarkMode, { kind: 'stamping-decision' }>;
type Decision = NonNullable<Scene['decision']>;

/** As many as the page takes. */
const MOST_FILES = 20;

/** 决定表 of a member of staff: the panel's decision as it was printed, and what comes back of it, photo by photo or as a file. It is read aside.
 *  @returns null for everything else */
export function decisionTurn(scene: Scene, heard: Heard): Outcome | null {
  const { decision, isStaff, vocabulary, person } = scene;
  if (!decision || !isStaff) return null;
  if (heard.kind === 'text' && means(vocabulary, 'decision-paper', heard.text)) return ask(scene, decision);
  const mode = person.bookmark?.mode;
  if (mode?.kind !== 'stamping-decision') return null;
  if (heard.kind === 'picture') return keep(scene, decision, mode, heard.file);
  if (heard.kind === 'stored-files' && heard.purpose === 'chat')
    return heard.files.length === 1 || heard.files.some(({ contentType }) => contentType === 'application/pdf')
      ? read(scene, decision, [...mode.files, ...heard.files])
      : read(scene, decision, heard.files);
  if (heard.kind === 'unreadable')
    return outcomeBeside(scene, [say('media.refused', { reason: heard.reason })], { mode });
  if (heard.kind !== 'text' || mode.files.length === 0) return null;
  if (means(vocabulary, 'finish', heard.text)) return read(scene, decision, mode.files);
  if (means(vocabulary, 'retake', heard.text) || means(vocabulary, 'restart', heard.text))
    return outcomeBeside(scene, [say('decision.cleared', {})], { mode: { ...mode, files: [] } });
  return null;
}

function ask(scene: Scene, { campaign, pack, changed }: Decision): Outcome {
  if (!pack) return outcomeBeside(scene, [say('decision.none', {})], { mode: null });
  const { version, pageCount: pages, file } = pack;
  if (changed.length > 0)
    return outcomeBeside(scene, [say('decision.outdated', { version, changed: [...changed] })], { mode: null });
  const mode: Mode = { kind: 'stamping-decision', campaign: campaign.id, files: [] };
  return outcomeBeside(scene, [say('decision.ask', { version, pages }), say('document.file', { ...file })], { mode });
}

function keep(scene: Scene, { pack }: Decision, mode: Mode, file: StoredFileReference): Outcome {
  const files = [...mode.files, file].slice(-MOST_FILES);
  const part = say('decision.page', { count: files.length, pages: pack?.pageCount ?? files.length });
  return outcomeBeside(scene, [part], { mode: { ...mode, files } });
}

function read(scene: Scene, { campaign }: Decision, files: readonly StoredFileReference[]): Outcome {
  return {
    ...outcomeBeside(scene, [say('decision.reading', { count: files.length })], { mode: null }),
    work: [{ kind: 'take-decision', person: scene.person.id, campaign: campaign.id, files: [...files] }],
  };
}
