import type { Heard, Scene } from '../../conversation/base/scene.ts';
import { textAfterWord } from '../../conversation/meaning/words.ts';
import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { asApplicantKnowsIt } from '../../domain/application/stages/held.ts';
import { type Person, personView } from '../../domain/people/person.ts';
import type { Ports } from '../../ports/ports.ts';

type Needs = Pick<Ports, 'views' | 'vocabulary'>;

interface Found {
  scene: Pick<Scene, 'joining' | 'ownerPlace'>;
  seqs: [string, number][];
}

interface Typed {
  code: string;
  name: string;
}

/** A code for colleagues, and the name that may follow it: `K7M2PX 王芳`. */
const WRITTEN = /^([0-9A-Za-z]{6})(?:[\s\p{P}]+(.*))?$/su;
/** Longest text that joins. */
const MAX_CHARACTERS = 60;

/** The application that a typed code leads to, where the copy was read, and where its owner is.
 *  @returns undefined when no code was typed; with `joining` null when it leads nowhere */
export function findJoining(ports: Needs, heard: Heard): Promise<Found> | undefined {
  const typed = typedIn(ports, heard);
  return typed ? find(ports, typed) : undefined;
}

async function find(ports: Needs, typed: Typed): Promise<Found> {
  const query = { index: 'invitation', equals: typed.code, limit: 2 };
  const [row, second] = await ports.views.list<Application>(applicationView, query);
  if (!row || second) return { scene: { joining: null, ownerPlace: null }, seqs: [] };
  return {
    scene: {
      joining: { application: asApplicantKnowsIt(row.data), ...typed },
      ownerPlace: await findOwnerPlace(ports, row.data),
    },
    seqs: [[row.id, row.seq]],
  };
}

function typedIn({ vocabulary }: Needs, heard: Heard): Typed | null {
  if (heard.kind !== 'text' || (heard.text.length > MAX_CHARACTERS && [...heard.text].length > MAX_CHARACTERS))
    return null;
  const said = textAfterWord(vocabulary, 'join', heard.text);
  const written = said === null ? null : WRITTEN.exec(said);
  return written ? { code: (written[1] ?? '').toUpperCase(), name: (written[2] ?? '').trim() } : null;
}

/** Where the owner of an application is in it; null when elsewhere. */
export async function findOwnerPlace(
  { views }: Pick<Ports, 'views'>,
  application: Pick<Application, 'id' | 'applicant'>,
): Promise<string | null> {
  const bookmark = (await views.get<Person>(personView, application.applicant))?.data.bookmark;
  return bookmark?.application === application.id ? bookmark.place : null;
}
