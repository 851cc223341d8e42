import { textOf } from '../../connector/moddleElement';
import type { ModdleElement } from '../../connector/moddleElement';
import { CommandError } from '../arguments/CommandError';
import { closest } from '../../connector/closest';
import { lambdaElementsOf } from './readDiagram';
import type { Diagram } from './readDiagram';

/** More names than these would hide the sentence. */
const MAX_LISTED = 10;

/**
 * One task of a diagram.
 *
 * @param named its id, or its name where no id is so; the only Lambda task unless told
 *
 * @throws CommandError where there is none or more than one, naming those that there are
 */
export function findTask(diagram: Diagram, named: string | undefined): ModdleElement {
  return named === undefined ? onlyTask(diagram) : taskNamed(diagram, named);
}

function onlyTask(diagram: Diagram): ModdleElement {
  const [ only, ...more ] = lambdaElementsOf(diagram);

  if (!only || more.length) {
    throw new CommandError(only ? `Name a task with --task <id or name>. ${listOf(diagram)}` : `${diagram.file} has no AWS Lambda connector task.`, 'noSuchTask');
  }

  return only;
}

function taskNamed(diagram: Diagram, named: string): ModdleElement {
  const byId = diagram.elements.find(element => textOf(element, 'id') === named);
  const byName = byId ? [] : diagram.elements.filter(element => textOf(element, 'name') === named);
  const lambdas = lambdaElementsOf({ ...diagram, elements: byName });
  const [ only, ...more ] = lambdas.length ? lambdas : byName;

  if (more.length) {
    throw new CommandError(`${diagram.file} has ${more.length + 1} tasks named '${named}': say which by its id, ${listed([ only, ...more ])}.`, 'noSuchTask');
  }

  const found = byId ?? only;

  if (!found) {
    throw new CommandError(`${diagram.file} has no task '${named}'.${nearTo(diagram, named)} ${listOf(diagram)}`, 'noSuchTask');
  }

  return found;
}

function nearTo(diagram: Diagram, named: string): string {
  const words = lambdaElementsOf(diagram).flatMap(element => [ textOf(element, 'id'), textOf(element, 'name') ]);
  const word = closest(named, words.filter(word => word !== undefined));

  return word === undefined ? '' : ` Did you mean '${word}'?`;
}

function listOf(diagram: Diagram): string {
  const tasks = lambdaElementsOf(diagram);

  return tasks.length ? `Its Lambda tasks are ${listed(tasks)}.` : 'It has no AWS Lambda connector task.';
}

function listed(tasks: Array<ModdleElement | undefined>): string {
  const names = tasks.slice(0, MAX_LISTED).flatMap(task => task ? [ describe(textOf(task, 'id') ?? '', textOf(task, 'name')) ] : []);

  return [ ...names, ...(tasks.length > MAX_LISTED ? [ `${tasks.length - MAX_LISTED} more` ] : []) ].join(', ');
}

function describe(id: string, name: string | undefined): string {
  return name ? `${id} (${name})` : id;
}
