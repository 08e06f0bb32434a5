import { applicationView } from '../../domain/application/application-view.ts';
import type { Application } from '../../domain/application/record/application.ts';
import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { PersonId } from '../../domain/base/person.ts';
import type { Ports } from '../../ports/ports.ts';
import { keepFile } from '../base/hear-reply.ts';
import type { CommitNeeds } from '../commit.ts';
import { commitOwn } from '../commit-own.ts';
import { proveApplication } from './prove-application.ts';

/** Makes the proof of an application for its owner and sends it as a file. Safe to repeat: one message is answered once. */
export async function sendProof(
  ports: CommitNeeds & Pick<Ports, 'files'>,
  { person, application, cause }: { person: PersonId; application: string; cause: string },
): Promise<void> {
  const known = (await ports.views.get<Application>(applicationView, application))?.data;
  if (known?.applicant !== person) return;
  const proof = await proveApplication(ports, application);
  if (!proof) {
    const effects = [tell(person, 'proof.not-yet', { application })];
    return commitOwn(ports, person, `proof/${cause}`, () => ({
      events: [],
      effects: inWordsOf(known.campaign, effects),
    }));
  }
  const bytes = new TextEncoder().encode(JSON.stringify(proof, null, 1));
  const name = ports.wording.names.proofFile({ application, day: proof.day });
  const file = await keepFile(ports, bytes, 'application/json', name);
  const { day, root, entries } = proof;
  const effects = [
    tell(person, 'proof.ready', { application, day, root, entries: entries.length }),
    tell(person, 'document.file', { ...file }),
  ];
  await commitOwn(ports, person, `proof/${cause}`, () => ({ events: [], effects: inWordsOf(known.campaign, effects) }));
}
