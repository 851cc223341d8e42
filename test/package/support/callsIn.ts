import ts from 'typescript';

export interface Call {

  /** `require`, `import`, `eval`, … */
  callee: string;

  /** The first argument, where it is written out. */
  text?: string;
}

/** Calls and `new` of plain names in JavaScript; what stands in strings and comments is none. */
export function callsIn(code: string): Call[] {
  const calls: Call[] = [];

  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && isPlain(node.expression)) {
      const [ first ] = node.arguments ?? [];

      calls.push({
        callee: node.expression.getText(),
        ...first && ts.isStringLiteralLike(first) && { text: first.text }
      });
    }

    ts.forEachChild(node, visit);
  };

  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));

  return calls;
}

function isPlain(callee: ts.Node): boolean {
  return ts.isIdentifier(callee) || callee.kind === ts.SyntaxKind.ImportKeyword;
}
