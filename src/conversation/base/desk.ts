import { bodyName } from '../../domain/campaign/body-name.ts';
import type { BookmarkMode } from '../../domain/people/bookmark-mode.ts';
import { papersWindow } from '../../domain/recommendation/papers-window.ts';
import type { Desk, Heard, Scene } from './scene.ts';

/** The scene as it is at one desk: its campaign, what waits there and its papers. The person's own application stays what it is. */
export function atDesk(scene: Scene, desk: Desk): Scene {
  const { campaign, waiting, papers } = desk;
  return { ...scene, desk, campaign, isSettled: true, waiting, papers };
}

/** The desk that the conversation is at, by what it waits for: the reason of a decision, or a paper. */
export function deskOfMode({ desks, person, reviewed }: Scene): Desk | null {
  const mode = person.bookmark?.mode;
  if (mode?.kind === 'giving-reason')
    return deskWaitingFor(desks, mode.application) ?? deskIn(desks, reviewed?.application.campaign);
  const ofPapers = papersModeIn(mode);
  if (!ofPapers) return null;
  const named = ofPapers.campaign ?? person.bookmark?.campaign;
  return desks.find(({ campaign }) => campaign.id === named) ?? (desks.length === 1 ? (desks[0] ?? null) : null);
}

/** The desk where an application waits. @returns null when it waits at none */
export function deskWaitingFor(desks: readonly Desk[], application: string): Desk | null {
  return desks.find(({ waiting }) => waiting.some(({ id }) => id === application)) ?? null;
}

/** The desk in a campaign. @returns null for none */
export function deskIn(desks: readonly Desk[], campaign: string | undefined): Desk | null {
  return desks.find((desk) => desk.campaign.id === campaign) ?? null;
}

/** The desks that a message may be about. Beside a season that goes on, one that is over is not spoken of any more, unless something of it still waits or the
 *  conversation is about its paper; what is pressed or sent may be of any. */
export function desksFor(
  heard: Heard,
  desks: readonly Desk[],
  { person, now }: Pick<Scene, 'person' | 'now'>,
): readonly Desk[] {
  const mode = person.bookmark?.mode;
  const isSpoken = heard.kind === 'text' || heard.kind === 'entered';
  if (!isSpoken || mode?.kind === 'giving-reason' || papersModeIn(mode)) return desks;
  const going = desks.filter(
    ({ campaign, papers: { endorsed }, waiting }) =>
      waiting.length > 0 || papersWindow({ campaign, endorsed }, now).state !== 'after',
  );
  return going.length > 0 ? going : desks;
}

/** The scene at the desk that the conversation is at, if at any. */
export function atDeskOfMode(scene: Scene): Scene {
  const desk = deskOfMode(scene);
  return desk ? atDesk(scene, desk) : scene;
}

/** What a conversation about a paper may wait for. */
export type PapersMode = Extract<
  BookmarkMode,
  { kind: 'arranging-table' | 'naming-enterprise' | 'filling-statistics' | 'stamping-paper' }
>;

/** @returns null when it is not about a paper */
export function papersModeIn(mode: BookmarkMode | null | undefined): PapersMode | null {
  switch (mode?.kind) {
    case 'arranging-table':
    case 'naming-enterprise':
    case 'filling-statistics':
    case 'stamping-paper':
      return mode;
    default:
      return null;
  }
}

/** What the scene's desk is called; with its campaign where the person has several. */
export function deskName({ desk, desks }: Scene): string {
  if (!desk) return '';
  return desks.length > 1 ? `${nameOfDesk(desk)} \u00b7 ${desk.campaign.title}` : nameOfDesk(desk);
}

/** What a desk's body is called. */
export function nameOfDesk({ campaign, body }: Pick<Desk, 'campaign' | 'body'>): string {
  return bodyName(campaign, body) ?? body;
}
