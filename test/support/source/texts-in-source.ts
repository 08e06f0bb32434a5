import ts from 'typescript';

/** The literals of a TypeScript file and the text of a Vue file: everything that can be said, without comments. */
export function textsIn(path: string, source: string): string[] {
  if (path.endsWith('.vue')) return [source.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text);
    if (ts.isRegularExpressionLiteral(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}
