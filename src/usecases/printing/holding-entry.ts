import { inWordsOf, tell } from '../../domain/base/decision.ts';
import type { FormDefinition } from '../../domain/form/schema.ts';
import type { Unprintable } from '../../domain/paper/unprintable.ts';
import {
  type BodyPapers,
  bodyKey,
  type PaperConfirmation,
  type PaperKind,
} from '../../domain/recommendation/papers.ts';
import type { PapersEvent } from '../../domain/recommendation/papers-events.ts';
import type { Entry } from '../../domain/views.ts';
import type { PrintedDocument } from '../../ports/documents/renderer.ts';
import type { ViewRow } from '../../ports/store/views.ts';
import type { Names } from '../../ports/wording.ts';
import { unprintableColumns } from './render-form.ts';

/** Where on a paper characters are missing from every font: by row and column in annex 5, by column elsewhere. */
export function unprintablePlaces(
  names: Names,
  form: FormDefinition,
  paper: PaperKind,
  lines: readonly string[],
  printed: Pick<PrintedDocument, 'missing'>,
): Unprintable {
  const isRows = (field: string) => paper === 'recommendation' && field === 'rows';
  const outside = unprintableColumns(form, { missing: printed.missing.filter(({ field }) => !isRows(field)) });
  const characters = printed.missing.filter(({ field }) => isRows(field)).flatMap((missing) => missing.characters);
  const headers = names.paperColumns(paper, form).map(({ header }) => header);
  const inRows = lines.flatMap((line, index) =>
    line.split('\t').flatMap((cell, column) => {
      const here = characters.filter((character) => column > 0 && cell.includes(character));
      return here.length > 0 ? [{ label: headers[column] ?? '', characters: here, row: index + 1 }] : [];
    }),
  );
  return [...outside, ...inRows];
}

/** Names what cannot be printed and waits for a word. */
export function holdingEntry(
  { data, seq }: ViewRow<BodyPapers>,
  paper: PaperKind,
  { version, by }: PaperConfirmation,
  places: Unprintable,
  at: string,
): Entry {
  // A paper may be confirmed again with the same lines, and is told again: the place in the stream makes it unique.
  const mark = `held/${paper}/${version}/${seq + 1}`;
  const event: PapersEvent = { kind: 'paperHeld', paper, mark, places };
  return {
    stream: `body/${bodyKey(data.campaign, data.body)}`,
    seq: seq + 1,
    cause: mark,
    by: 'system',
    at,
    events: [event],
    effects: inWordsOf(data.campaign, [tell(by, 'papers.unprintable', { paper, fields: places, misses: 0 })]),
  };
}
