import { basename, relative } from 'node:path';
import type { Suite } from './CaseRun';

/**
 * What the documents of diagrams are called in one folder: as the diagram; where several are called so, the folders
 * before it belong to the name.
 */
export function cptDocumentNames(suites: readonly Suite[]): Map<Suite, string> {
  const short = suites.map(({ diagram }) => basename(diagram, '.bpmn'));

  return new Map(suites.map((suite, index) => {
    const name = short[index] ?? '';
    const isAlone = short.indexOf(name) === short.lastIndexOf(name);

    return [ suite, `${isAlone ? name : pathName(suite.diagram)}.cpt.json` ];
  }));
}

/** `eu/order.bpmn` is `eu-order`. */
function pathName(diagram: string): string {
  return relative('', diagram).replace(/\.bpmn$/, '').replace(/[\\/]+/g, '-').replace(/^[.-]+/, '');
}
