import type { PersonId } from '../../domain/base/person.ts';
import type { ExpertsEvent, ListedExpert } from '../../domain/experts/experts.ts';
import type { ScoreRefusal } from '../../domain/scores/score-refusal.ts';
import { type CommitNeeds, commit } from '../commit.ts';
import { readPerson } from '../read-person.ts';
import { loadExperts, peopleBoundTo } from '../scoring/load-scoring.ts';

export type ExpertCommand =
  | { kind: 'leave'; reason: string }
  | { kind: 'return' }
  | { kind: 'avoid'; avoids: readonly string[] };

/** An expert drops out, comes back or names units to be kept from. Safe to repeat under the same request. @returns null when it is accepted */
export async function changeExpert(
  ports: CommitNeeds,
  { campaign, expert: id, by, requestId }: { campaign: string; expert: string; by: PersonId; requestId: string },
  command: ExpertCommand,
): Promise<ScoreRefusal | null> {
  const stream = `experts/${campaign}` as const;
  const cause = `expert/${requestId}`;
  const committed = await commit<Awaited<ReturnType<typeof loadExperts>>, ScoreRefusal | null>(ports, {
    known: { stream, cause },
    load: () => loadExperts(ports, campaign),
    decide({ data, seq }) {
      const expert = data.experts.find((known) => known.id === id);
      const decided = expert ? eventOf(expert, command) : 'unknown-expert';
      if (decided === null || typeof decided === 'string') return { done: decided };
      const at = ports.clock.now().toISOString();
      return { append: { stream, seq: seq + 1, cause, by, at, events: [decided], effects: [] } };
    },
  });
  return committed.kind === 'done' ? committed.result : null;
}

function eventOf({ id: expert, left }: ListedExpert, command: ExpertCommand): ExpertsEvent | ScoreRefusal | null {
  switch (command.kind) {
    case 'leave':
      if (command.reason.trim() === '') return 'reason-missing';
      return left ? null : { kind: 'expertLeft', expert, reason: command.reason };
    case 'return':
      return left ? { kind: 'expertReturned', expert } : null;
    case 'avoid':
      return left ? 'expert-left' : { kind: 'interestsDeclared', expert, avoids: [...command.avoids] };
  }
}

/** Takes the accounts bound to an expert back: nothing more is shown to them. Safe to repeat. @returns how many there were */
export async function unbindExpert(
  ports: CommitNeeds,
  { campaign, expert, by, requestId }: { campaign: string; expert: string; by: PersonId; requestId: string },
): Promise<number> {
  const people = await peopleBoundTo(ports, campaign, expert);
  for (const { id } of people) {
    const stream = `person/${id}` as const;
    const cause = `expert-unbound/${requestId}`;
    await commit(ports, {
      known: { stream, cause },
      load: () => readPerson(ports, id),
      decide: ({ ownSeq }) => ({
        append: {
          ...{ stream, seq: ownSeq + 1, cause, by, at: ports.clock.now().toISOString() },
          events: [{ kind: 'unboundFromExpert', campaign, expert }],
          effects: [],
        },
      }),
    });
  }
  return people.length;
}
