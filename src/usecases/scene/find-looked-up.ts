import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { means, typedAfterWord } from '../../conversation/meaning/words.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { surnameLength } from '../../domain/language/names/surnames.ts';
import type { FoundLine } from '../../domain/messages/desk/staff-messages.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ListedJson } from '../../wire/console/applications.ts';
import { countApplications, countAtStages, listApplications } from '../applications/list-applications.ts';
import { findPeople } from '../bodies/find-people.ts';

type Needs = Pick<Ports, 'views' | 'campaigns' | 'vocabulary' | 'clock' | 'staffInUse' | 'staffNames' | 'channels'>;

/** Applications that are named in one answer. */
const MOST_NAMED = 5;
const MAX_SEARCH_CHARACTERS = 60;

/** What staff look for: 查 and a name, number, unit or telephone in every campaign, 进度 of all. @param own the application the conversation is about
 *  @returns null when the message asks for neither */
export async function findLookedUp(
  ports: Needs,
  heard: Heard,
  own: Application | null,
): Promise<NonNullable<Scene['lookUp']> | null> {
  if (heard.kind !== 'text') return null;
  const { vocabulary } = ports;
  const isOwnProgress = own !== null && means(vocabulary, 'progress', heard.text);
  if (means(vocabulary, 'figures', heard.text) || (!isOwnProgress && means(vocabulary, 'progress', heard.text)))
    return { kind: 'figures', values: { campaigns: await figures(ports) } };
  const search = searchIn(vocabulary, heard.text);
  return search === null ? null : { kind: 'found', values: await find(ports, search) };
}

/** 查 何䶮, 查：何䶮 and 查T0000003; not 查一下怎么盖章. */
function searchIn(vocabulary: Ports['vocabulary'], text: string): string | null {
  if (means(vocabulary, 'look-up', text)) return '';
  const found = typedAfterWord(vocabulary, 'look-up', text);
  if (!found || [...found.rest].length > MAX_SEARCH_CHARACTERS) return null;
  const isAlone = /^[\dA-Za-z-]+$/u.test(found.rest) || (surnameLength(found.rest) > 0 && [...found.rest].length <= 4);
  return found.isApart || isAlone ? found.rest : null;
}

async function find(ports: Needs, search: string) {
  if (search === '') return { search, rows: [], count: 0, isMore: false, people: [], morePeople: 0 };
  const people = await findPeople(ports, [...ports.campaigns], search);
  const pages = await Promise.all(
    [...ports.campaigns].map(({ id: campaign }) => listApplications(ports, { campaign, search })),
  );
  const rows = pages.flatMap((page) => page.rows);
  const isMore = pages.some(({ next }) => next !== null);
  const named = { people: people.slice(0, MOST_NAMED), morePeople: Math.max(0, people.length - MOST_NAMED) };
  return { search, rows: rows.slice(0, MOST_NAMED).map(lineOf), count: rows.length, isMore, ...named };
}

function lineOf({ id, ...row }: ListedJson): FoundLine {
  const { title, organisation, body, status, stage, applicantName, telephone, answered, columns, stuckDays, daysLeft } =
    row;
  const of = row.telephoneOf === undefined ? {} : { telephoneOf: row.telephoneOf };
  return {
    ...{ application: id, title, organisation, body, status, stage, applicantName, telephone },
    ...{ answered, columns, stuckDays, daysLeft, ...of },
  };
}

async function figures(ports: Needs) {
  return Promise.all(
    [...ports.campaigns].map(async ({ id, title }) => ({
      title,
      counts: await countApplications(ports, id),
      stages: (await countAtStages(ports, id)).map(({ title: stage, waiting }) => ({ title: stage, waiting })),
    })),
  );
}
