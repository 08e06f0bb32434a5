import ts from 'typescript';

/** An import of a file, also by type, or what it passes on. */
export interface Import {
  from: string;
  isType: boolean;
  isExport: boolean;
  names: readonly string[];
}

/** Parses a file as TypeScript; of a Vue component, its scripts. @param path names it in messages */
export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Everything that a file imports, and what it exports from another file. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  visit(source, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const named =
        bindings && ts.isNamedImports(bindings) ? bindings.elements.filter((element) => !element.isTypeOnly) : [];
      const isWhole =
        clause?.name !== undefined ||
        (bindings !== undefined && ts.isNamespaceImport(bindings)) ||
        clause === undefined;
      const isType = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (!isWhole && named.length === 0);
      const names = [...(isWhole ? ['*'] : []), ...named.map(({ propertyName, name }) => (propertyName ?? name).text)];
      found.push({ from: node.moduleSpecifier.text, isType, isExport: false, names });
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ from: node.moduleSpecifier.text, isType: node.isTypeOnly, isExport: true, names: [] });
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
      found.push({ from: node.argument.literal.text, isType: true, isExport: false, names: [] });
    const [argument] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    if (argument && ts.isStringLiteralLike(argument))
      found.push({ from: argument.text, isType: false, isExport: false, names: ['*'] });
  });
  return found;
}

/** Looks at every node below one, itself first. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text;
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}
