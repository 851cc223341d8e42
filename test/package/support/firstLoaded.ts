import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/**
 * What is loaded with a source file, and by which file: all that it imports as
 * values, and that those import. What is imported later, by `import()`, is not.
 *
 * @param entry such as `client/index.ts`, in the project's folder
 * @returns files of the project by their paths in it, packages by their names
 */
export function firstLoaded(project: string, entry: string): Map<string, string> {
  const loaded = new Map([ [ entry, '' ] ]);

  // a map takes in, while it is walked, what is added to it
  for (const file of loaded.keys()) {
    for (const specifier of /\.tsx?$/.test(file) ? valueImports(join(project, file)) : []) {
      const imported = specifier.startsWith('.') ? sourceFile(project, join(dirname(file), specifier)) : specifier;

      loaded.set(imported, loaded.get(imported) ?? file);
    }
  }

  return loaded;
}

function valueImports(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);

  return statements.flatMap(statement => {
    const isModule = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const specifier = isModule && !isOfTypes(statement) ? statement.moduleSpecifier : undefined;

    return specifier && ts.isStringLiteral(specifier) ? [ specifier.text ] : [];
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    return statement.isTypeOnly;
  }

  const { isTypeOnly, name, namedBindings } = statement.importClause ?? {};
  const names = !name && namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : undefined;

  return isTypeOnly === true || names?.every(element => element.isTypeOnly) === true;
}

/** Where a source file is that is imported without its ending. */
function sourceFile(project: string, path: string): string {
  const found = [ '.ts', '.tsx', '/index.ts', '' ].find(ending => existsSync(join(project, path + ending)));

  if (found === undefined) {
    throw new Error(`there is no ${path} in ${project}`);
  }

  return normalize(path + found).replaceAll('\\', '/');
}
