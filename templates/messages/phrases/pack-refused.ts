import type { Json } from '../../../src/domain/base/json.ts';
import { isPaperReason, type Located, missingPages, placedProblem, wrongVersion } from './stamped-problems.ts';
import { lines } from './words.ts';

/** What reading the returned decision of the panel found against it, as the use case gives it. */
interface Found {
  reasons: readonly string[];
  where: readonly Located[];
  missing: readonly number[];
  pages: number;
  version: number;
  earlier: { version: number; labels: readonly string[] } | null;
}

const nothing: Found = { reasons: [], where: [], missing: [], pages: 0, version: 0, earlier: null };

/** Why a returned decision is not taken, and what to do. */
export function packRefused(values: Readonly<Record<string, Json>>): string {
  const found = { ...nothing, ...(values as unknown as Partial<Found>) }; // plain data of our own use case
  const said = found.reasons
    .filter(isPaperReason)
    .slice(0, 3)
    .map((reason) => {
      if (reason === 'wrong_application') return '这不是这个专栏的会审决定表，请传这一张。';
      if (reason === 'wrong_version' && found.earlier)
        return wrongVersion(found.earlier.version, found.version, [...found.earlier.labels]);
      if (reason === 'missing_page' && found.missing.length > 0) return missingPages([...found.missing], found.pages);
      return placedProblem(reason, found.where);
    });
  return lines(
    '这份盖章的决定表先不能收：',
    ...said.map((one) => `· ${one.replaceAll('申报表', '决定表')}`),
    '照上面的办法再传一次就行。',
  );
}
