import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

import ts from 'typescript';

import { filesBelow } from './filesBelow';

/** Folders by those that they import values from: what is imported for its type alone is gone when a program runs. */
export type FolderImports = Map<string, Set<string>>;

/** @param rooms folders of the project, by their names */
export function folderImports(project: string, rooms: string[]): FolderImports {
  const files = rooms.flatMap(room => filesBelow(join(project, room)).map(file => `${room}/${file}`))
    .filter(file => /(?<!\.d)\.tsx?$/.test(file));
  const folders = new Map(files.map(file => [ file.replace(/(\/index)?\.tsx?$/, ''), dirname(file) ]));
  const imports: FolderImports = new Map();

  for (const file of files) {
    const folder = dirname(file);
    const imported = valuesImportedBy(join(project, file)).map(path => folders.get(posix.join(folder, path)));

    for (const other of imported) {
      if (other !== undefined && other !== folder) {
        imports.set(folder, (imports.get(folder) ?? new Set()).add(other));
      }
    }
  }

  return imports;
}

/** The folders of each circle, in the order in which they import each other. */
export function circlesIn(imports: FolderImports): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();

  function follow(folder: string, way: string[]): void {
    if (way.includes(folder)) {
      circles.push([ ...way.slice(way.indexOf(folder)), folder ]);
    } else if (!done.has(folder)) {
      imports.get(folder)?.forEach(next => follow(next, [ ...way, folder ]));
      done.add(folder);
    }
  }

  [ ...imports.keys() ].forEach(folder => follow(folder, []));

  return circles;
}

function valuesImportedBy(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);

  return statements.flatMap(statement => {
    const from = ts.isImportDeclaration(statement) && !isForTypes(statement)
      || ts.isExportDeclaration(statement) && !statement.isTypeOnly
      ? statement.moduleSpecifier
      : undefined;

    return from && ts.isStringLiteral(from) ? [ from.text ] : [];
  });
}

function isForTypes({ importClause }: ts.ImportDeclaration): boolean {
  const named = importClause?.namedBindings;

  return importClause !== undefined && (importClause.isTypeOnly || !importClause.name
    && named !== undefined && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly));
}
