import type { Ports } from '../../ports/ports.ts';
import type { AtOnce } from '../../ports/process/at-once.ts';
import type { ViewDeclaration, ViewRow } from '../../ports/store/views.ts';

/** Shows each campaign's copy in a view, where there is one: at once where the store has them in memory. */
export function eachRow<Shape>(
  { views, campaigns }: Pick<Ports, 'views' | 'campaigns'>,
  view: ViewDeclaration<Shape>,
  show: (row: ViewRow<Shape>) => void,
): AtOnce<void> {
  const waits: Promise<void>[] = [];
  for (const { id } of [...campaigns]) {
    const kept = views.get<Shape>(view, id);
    if (kept instanceof Promise) waits.push(kept.then((row) => void (row && show(row))));
    else if (kept) show(kept);
  }
  return waits.length === 0 ? undefined : Promise.all(waits).then(() => {});
}
