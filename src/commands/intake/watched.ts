import type { Application } from '../../domain/application/record/application.ts';
import { isPictureList } from '../../domain/form/base/answers.ts';
import type { IntakeItem } from './corpus.ts';
import type { Stored } from './grade.ts';

/** What an item watches beside the answers, where it differs. */
export function watchedOf(
  names: NonNullable<IntakeItem['watch']>,
  before: Application | null,
  after: Application | null,
): Stored {
  const [old, now] = [before, after].map((application) => seenIn(names, application));
  return Object.fromEntries(
    Object.entries(now ?? {}).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old?.[name])),
  );
}

function seenIn(names: NonNullable<IntakeItem['watch']>, application: Application | null): Stored {
  if (!application) return {};
  const kept = [...Object.entries(application.answers), ...Object.entries(application.pictures)];
  const captions = kept.flatMap(([field, value]) =>
    isPictureList(value) ? [[`${field}.captions`, value.map(({ caption }) => caption)] as const] : [],
  );
  return {
    ...(names.includes('captions') ? Object.fromEntries(captions) : {}),
    ...(names.includes('clauses') ? { clauses: application.clauses.length } : {}),
    ...(names.includes('confirmed') ? { confirmed: application.isConfirmed } : {}),
    ...(names.includes('status') ? { status: application.status } : {}),
  };
}
