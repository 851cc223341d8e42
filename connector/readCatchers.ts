import { elementOf, elementsOf, parentOf, textOf } from './moddleElement';
import type { ErrorCatcher } from './lambdaTask';
import type { ModdleElement } from './moddleElement';

/**
 * The events that catch a task's BPMN errors, in the order in which Camunda's
 * engine asks them: scope by scope from the task outwards; in one scope those
 * for a code before those for every code, and of these event subprocesses
 * before boundary events.
 *
 * @param events those that were looked up already, of a diagram that does not change meanwhile
 */
export function readCatchers(task: ModdleElement, events = new ErrorEvents()): ErrorCatcher[] {
  return scopesOf(task).flatMap(scope => {
    const catchers = [ ...events.subprocessesIn(scope), ...events.attachedTo(scope) ];

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

/**
 * The events of a diagram that catch errors, each scope gone through once: to
 * read all tasks of a diagram takes no longer than it has elements.
 */
export class ErrorEvents {
  private readonly subprocesses = new Map<ModdleElement, ErrorCatcher[]>();
  private readonly boundaryEvents = new Map<ModdleElement, Map<ModdleElement | undefined, ErrorCatcher[]>>();

  /** Those that begin event subprocesses of a scope. */
  subprocessesIn(scope: ModdleElement): ErrorCatcher[] {
    return lookUp(this.subprocesses, scope, () => elementsOf(scope, 'flowElements')
      .filter(isEventSubprocess)
      .flatMap(subprocess => startEventsOf(subprocess)
        .flatMap(readErrorDefinition)
        .map(definition => catcherOf('eventSubprocess', subprocess, definition))));
  }

  /** Those at the border of an activity. */
  attachedTo(activity: ModdleElement): ErrorCatcher[] {
    const parent = parentOf(activity);

    return parent ? lookUp(this.boundaryEvents, parent, () => boundaryEventsIn(parent)).get(activity) ?? [] : [];
  }
}

function boundaryEventsIn(scope: ModdleElement): Map<ModdleElement | undefined, ErrorCatcher[]> {
  const events = new Map<ModdleElement | undefined, ErrorCatcher[]>();

  for (const event of elementsOf(scope, 'flowElements')) {
    if (event.$type === 'bpmn:BoundaryEvent') {
      const activity = elementOf(event, 'attachedToRef');
      const catchers = readErrorDefinition(event).map(definition => catcherOf('boundaryEvent', event, definition));

      events.set(activity, [ ...events.get(activity) ?? [], ...catchers ]);
    }
  }

  return events;
}

function lookUp<Value>(known: Map<ModdleElement, Value>, element: ModdleElement, find: () => Value): Value {
  const value = known.get(element) ?? find();

  known.set(element, value);

  return value;
}
