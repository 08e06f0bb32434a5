import type { Heard } from '../../conversation/base/scene.ts';
import { isKnown } from '../../domain/application/answers/progress.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { isFiler } from '../../domain/application/together/together.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import type { ViewRow } from '../../ports/store/views.ts';

/** A person and the application the conversation is about. */
export interface Current {
  person: Person;
  row: ViewRow<Application> | null;
}

/** The application a message is about, as its applicant knows it: the one whose card was tapped, else the bookmark's. Only one that the
 *  person may fill in, of a campaign whose folder is there; who may no longer goes back to the last of their other ones. */
export async function findCurrent(
  ports: Pick<Ports, 'views' | 'campaigns'>,
  person: Person,
  heard: Heard,
): Promise<Current> {
  const kept = person.bookmark?.application ?? null;
  const tapped = tappedIn(heard);
  for (const id of tapped === null ? [kept] : [tapped, kept]) {
    const told = id === null ? null : findTold(ports, id);
    const row = told instanceof Promise ? await told : told;
    if (row && isHere(ports, row.data, person)) return { person: id === kept ? person : movedTo(person, row.id), row };
    if (id === kept && !row) return { person, row: null };
  }
  for (const { id } of [...person.applications].reverse()) {
    const row = await findTold(ports, id);
    if (row && isHere(ports, row.data, person)) return { person: movedTo(person, id), row };
  }
  return { person: movedTo(person, null), row: null };
}

function findTold({ views }: Pick<Ports, 'views'>, id: string): AtOnce<ViewRow<Application> | null> {
  const kept = views.get<Application>(applicationView, id);
  return kept instanceof Promise ? kept.then(rowAsTold) : rowAsTold(kept);
}

function rowAsTold(row: ViewRow<Application> | null): ViewRow<Application> | null {
  if (row === null) return null;
  const data = asApplicantKnowsIt(row.data);
  return data === row.data ? row : { ...row, data };
}

function isHere({ campaigns }: Pick<Ports, 'campaigns'>, application: Application, person: Person): boolean {
  return isFiler(application, person.id) && isKnown(campaigns, application);
}

/** The application of a card that asks to choose between two answers, or of a page. */
function tappedIn(heard: Heard): string | null {
  if (heard.kind === 'text-written' || heard.kind === 'form-written') return heard.application;
  if (heard.kind === 'document' || heard.kind === 'document-refused') return heard.application ?? null;
  return heard.kind === 'choice' && heard.card?.kind === 'clash' ? heard.card.application : null;
}

function movedTo(person: Person, application: string | null): Person {
  if (!person.bookmark) return person;
  const place = {
    place: null,
    skipped: [],
    isDetour: false,
    mode: null,
    lastField: null,
    seen: undefined,
    shown: undefined,
    section: null,
  };
  return { ...person, bookmark: { ...person.bookmark, ...place, application } };
}
