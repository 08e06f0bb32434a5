import { StoreError } from '../ports/store/store.ts';
import type { ViewDeclaration, ViewQuery } from '../ports/store/views.ts';
import { keyText } from './key-text.ts';

/** Every index of a view with the values this row is found under, as kept; an index without values is left out. */
export function indexValues<Shape>(view: ViewDeclaration<Shape>, data: Shape): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, valuesOf] of Object.entries(view.indexes)) {
    const values = valuesOf(data);
    if (values === null) continue;
    if (typeof values === 'string') found[name] = [keyText(values)];
    else if (values.length > 0) found[name] = eachOnce(values);
  }
  return found;
}

function eachOnce(values: readonly string[]): string[] {
  const kept = values.map(keyText);
  return kept.length === 1 ? kept : [...new Set(kept)].sort();
}

/** @throws RangeError for a query the port does not know: a mistake in the code that asks */
export function checkQuery(view: ViewDeclaration<never>, query: ViewQuery): void {
  if (!Object.hasOwn(view.indexes, query.index)) throw new RangeError(`${view.name} has no index ${query.index}`);
  if (!(query.limit >= 1 && query.limit <= 1000)) throw new RangeError('limit is 1 to 1000');
  if ((query.equals === undefined) === (query.atMost === undefined)) throw new RangeError('either equals or atMost');
  if (query.atMost !== undefined && query.after !== undefined) throw new RangeError('after goes with equals');
}

/** Names are used as field and collection names: letters and digits only, each view once. @throws StoreError damaged */
export function checkDeclarations(views: readonly ViewDeclaration<never>[]): void {
  const names = views.map((view) => view.name);
  for (const name of [...names, ...views.flatMap((view) => Object.keys(view.indexes))]) {
    if (!/^[A-Za-z][0-9A-Za-z-]{0,39}$/.test(name)) throw new StoreError('damaged', `not a name for a view: ${name}`);
  }
  if (new Set(names).size !== names.length) throw new StoreError('damaged', 'two views share one name');
}
