import ts from 'typescript';
import { parseSource, visit } from './read-imports.ts';

/** Adapters of one port answer to the same names and never meet; pages, the simulator and commands are programs of their own. */
const APART = /^src\/(?:channels|simulator|pages|commands)\/|^src\/store\/(?:sqlite|mongo)\//;

/** Names that more than one file exports, a line each: one name, one thing.
 *  @param files path from the root, '/'-separated → text */
export function findTwiceExported(files: ReadonlyMap<string, string>): string[] {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    if (!path.startsWith('src/') || !path.endsWith('.ts') || APART.test(path)) continue;
    for (const name of exportsOf(parseSource(path, text))) places.set(name, (places.get(name) ?? new Set()).add(path));
  }
  const twice = [...places].filter(([, paths]) => paths.size > 1);
  return twice.map(([name, paths]) => `${name}: exported from ${[...paths].sort().join(' and ')}`);
}

function exportsOf(source: ts.SourceFile): string[] {
  const names: string[] = [];
  for (const statement of source.statements) {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
    if (!isExported) continue;
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations)
        visit(name, (node) => void (isBound(node) && names.push(node.text)));
    else if (isNamed(statement)) names.push(statement.name?.text ?? '');
  }
  return names;
}

function isExport({ kind }: ts.ModifierLike): boolean {
  return kind === ts.SyntaxKind.ExportKeyword;
}

/** A name that a declaration binds; not the property it is taken from. */
function isBound(node: ts.Node): node is ts.Identifier {
  return ts.isIdentifier(node) && !(ts.isBindingElement(node.parent) && node.parent.propertyName === node);
}

function isNamed(node: ts.Statement) {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}
