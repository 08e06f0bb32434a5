import { organisationOf, titleOf } from '../../domain/application/answers/title-of.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { findCampaign } from '../../domain/campaign/find-campaign.ts';
import { rowPointedAt, withoutPointerAhead, withoutPointerBehind } from '../../domain/language/talk/rows-pointed.ts';
import type { Scene } from '../base/scene.ts';
import { foldText } from './words.ts';

type Reviewing = Pick<Scene, 'waiting' | 'campaigns' | 'person'>;

/** What a text names of those that wait. */
export interface WaitingNamed {
  /** Null where a row is meant that is none of those that wait. */
  one: Application | null;
  /** What stands behind it. */
  behind: string;
  /** Its number, its row in the list that was shown last, all of its name, or as much of one as can mean no other where it waits alone. */
  isExact: boolean;
}

/** Fewer characters are no part of a name. */
const LEAST_OF_NAME = 2;
/** Quotes and blanks that a name may be written with. */
const MOST_BETWEEN = 20;
const LEAD = /^[\s\p{P}]+/u;

/** Which of those that wait the beginning of a text names: its number anywhere, its row, its name or a part of it. @returns null when it names none */
export function waitingNamedAt(scene: Reviewing, text: string): WaitingNamed | null {
  return byNumber(scene, text) ?? byRow(scene, text) ?? byName(scene, text) ?? byPartOfName(scene, text);
}

function byNumber({ waiting }: Reviewing, text: string): WaitingNamed | null {
  const one = waiting.find(({ id }) => foldText(text).includes(id.toLowerCase()));
  if (!one) return null;
  const at = text.toLowerCase().indexOf(one.id.toLowerCase());
  const behind = at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + one.id.length)}`.trim();
  return { one, behind, isExact: true };
}

/** With one that waits and no list a figure may be the beginning of a reason. */
function byRow({ waiting, person }: Reviewing, text: string): WaitingNamed | null {
  const listed = person.bookmark?.listed?.applications ?? [];
  const pointed = waiting.length > 1 || listed.length > 1 ? rowPointedAt(text) : null;
  if (!pointed) return null;
  const id = listed[pointed.row - 1];
  const one = waiting.find((application) => application.id === id) ?? null;
  return { one, behind: pointed.behind.replace(LEAD, ''), isExact: true };
}

function byName(scene: Reviewing, text: string): WaitingNamed | null {
  const said = text.replace(LEAD, '');
  const found = scene.waiting
    .flatMap((one) => {
      const behind = behindName(said, nameOf(scene, one));
      return behind === null ? [] : [{ one, behind, isExact: true }];
    })
    .sort((a, b) => a.behind.length - b.behind.length);
  const [best, next] = found;
  return best && best.behind !== next?.behind ? best : null;
}

/** What stands behind a name at the beginning of a text, whatever quotes and blanks are in either. @returns null for another beginning */
function behindName(text: string, name: string): string | null {
  const sought = foldText(name);
  if (sought.length < LEAST_OF_NAME) return null;
  const most = Math.min(text.length, name.length + MOST_BETWEEN);
  for (let end = 1; end <= most; end += 1) {
    const folded = foldText(text.slice(0, end));
    if (folded === sought) return withoutPointerAhead(text.slice(end).replace(LEAD, ''));
    if (folded.length > sought.length) return null;
  }
  return null;
}

function byPartOfName(scene: Reviewing, text: string): WaitingNamed | null {
  const said = text.replace(LEAD, '');
  const [first = ''] = /^[^\s\p{P}]+/u.exec(said) ?? [];
  const sought = foldText(withoutPointerBehind(first));
  if (sought.length < LEAST_OF_NAME || /^\d+$/u.test(sought)) return null;
  const fits = scene.waiting.filter((one) =>
    [nameOf(scene, one), organisationIn(scene, one)].some((name) => foldText(name).includes(sought)),
  );
  const [one, another] = fits;
  if (!one || another) return null;
  return { one, behind: said.slice(first.length).replace(LEAD, ''), isExact: scene.waiting.length === 1 };
}

function nameOf({ campaigns }: Reviewing, one: Application): string {
  const campaign = findCampaign(campaigns, one.campaign);
  return campaign ? titleOf(campaign, one) : '';
}

function organisationIn({ campaigns }: Reviewing, one: Application): string {
  const campaign = findCampaign(campaigns, one.campaign);
  return campaign ? organisationOf(campaign, one) : '';
}
