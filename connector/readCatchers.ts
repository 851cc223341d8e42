import { elementOf, elementsOf, parentOf, textOf } from './moddleElement';
import type { ErrorCatcher } from './lambdaTask';
import type { ModdleElement } from './moddleElement';

/**
 * The events that catch a task's BPMN errors, in the order in which Camunda's
 * engine asks them: scope by scope from the task outwards; in one scope those
 * for a code before those for every code, and of these event subprocesses
 * before boundary events.
 */
export function readCatchers(task: ModdleElement): ErrorCatcher[] {
  return scopesOf(task).flatMap(scope => {
    const catchers = [ ...eventSubprocesses(scope), ...boundaryEvents(scope) ];

    return [ ...catchers.filter(hasCode), ...catchers.filter(catcher => !hasCode(catcher)) ];
  });
}

/**
 * The task and what encloses it, innermost first. An interrupting event
 * subprocess has ended the scope that it stands in: nobody there, or further
 * out, is asked any more.
 */
function scopesOf(task: ModdleElement): ModdleElement[] {
  const scopes: ModdleElement[] = [];

  for (let scope: ModdleElement | undefined = task; scope && isScope(scope, task); scope = parentOf(scope)) {
    scopes.push(scope);

    if (isEventSubprocess(scope) && startEventsOf(scope).some(isInterrupting)) {
      break;
    }
  }

  return scopes;
}

function isScope(element: ModdleElement, task: ModdleElement): boolean {
  return element === task || [ 'bpmn:SubProcess', 'bpmn:AdHocSubProcess', 'bpmn:Transaction', 'bpmn:Process' ].includes(element.$type);
}

function boundaryEvents(activity: ModdleElement): ErrorCatcher[] {
  return siblingsOf(activity)
    .filter(element => element.$type === 'bpmn:BoundaryEvent' && elementOf(element, 'attachedToRef') === activity)
    .flatMap(event => readErrorDefinition(event).map(definition => catcherOf('boundaryEvent', event, definition)));
}

function eventSubprocesses(scope: ModdleElement): ErrorCatcher[] {
  return elementsOf(scope, 'flowElements')
    .filter(isEventSubprocess)
    .flatMap(subprocess => startEventsOf(subprocess)
      .flatMap(readErrorDefinition)
      .map(definition => catcherOf('eventSubprocess', subprocess, definition)));
}

function siblingsOf(element: ModdleElement): ModdleElement[] {
  const parent = parentOf(element);

  return parent ? elementsOf(parent, 'flowElements') : [];
}

function isEventSubprocess(element: ModdleElement): boolean {
  return element.$type === 'bpmn:SubProcess' && element.get('triggeredByEvent') === true;
}

function startEventsOf(subprocess: ModdleElement): ModdleElement[] {
  return elementsOf(subprocess, 'flowElements').filter(element => element.$type === 'bpmn:StartEvent');
}

function isInterrupting(startEvent: ModdleElement): boolean {
  return startEvent.get('isInterrupting') !== false;
}

function readErrorDefinition(event: ModdleElement): ModdleElement[] {
  return elementsOf(event, 'eventDefinitions').filter(definition => definition.$type === 'bpmn:ErrorEventDefinition');
}

function catcherOf(kind: ErrorCatcher['kind'], element: ModdleElement, definition: ModdleElement): ErrorCatcher {
  const error = elementOf(definition, 'errorRef');

  return {
    kind,
    id: textOf(element, 'id') ?? '',
    name: textOf(element, 'name'),
    errorCode: error && textOf(error, 'errorCode') || undefined
  };
}

function hasCode(catcher: ErrorCatcher): boolean {
  return catcher.errorCode !== undefined;
}
