import { formOf, isFieldDone, keptSumsIn, trackOf } from '../../application/answers/progress.ts';
import { conditionClausesIn } from '../../campaign/journey-parts.ts';
import { isOddAnswer } from '../../form/entering/judge-entry.ts';
import type { EvidenceContext, Found } from './found.ts';

/** Every clause of the conditions was confirmed; the numbers of those that were not. */
export function clausesConfirmed({ campaign, application }: EvidenceContext): Found {
  const asked = conditionClausesIn(trackOf(campaign, application)).map(({ id }) => id);
  return doubtful(asked.filter((id) => !application.clauses.includes(id)));
}

/** Every column has an answer; the labels of those that have none. */
export function columnsComplete({ campaign, application }: EvidenceContext): Found {
  const { fields } = formOf(trackOf(campaign, application));
  return doubtful(fields.filter((field) => !isFieldDone(application, field)).map(({ label }) => label));
}

/** Sums that do not agree and were kept, by the label of the whole. */
export function sumsKept({ campaign, application }: EvidenceContext): Found {
  return doubtful(keptSumsIn(trackOf(campaign, application), application).map(({ whole }) => whole));
}

/** Values that read unlike what their columns take, by label. */
export function oddities({ campaign, application }: EvidenceContext): Found {
  const form = formOf(trackOf(campaign, application));
  const odd = form.fields.filter((field) => {
    const value = application.answers[field.id];
    return value !== undefined && isOddAnswer(form, field, value);
  });
  return doubtful(odd.map(({ label }) => label));
}

function doubtful(about: readonly string[]): Found {
  return { verdict: about.length > 0 ? 'doubt' : 'fine', about };
}
