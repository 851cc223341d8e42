import { elementOf, elementsOf, isModdleElement, parentOf, type ModdleElement } from '../moddleElement';
import { isJsonObject, type JsonObject, parseJson } from '../../feel/reading';
import { exampleOutputOf } from './exampleOutput';

/**
 * The example data of what comes before a task in its diagram, as the Modeler
 * keeps it for variable suggestions. Of two examples of one variable that of
 * the nearer element counts.
 */
export function exampleData(task: unknown): JsonObject {
  if (!isModdleElement(task)) {
    return {};
  }

  const [ , ...before ] = withPredecessors(task);

  return before.map(exampleOf).reduceRight<JsonObject>((all, example) => ({ ...all, ...example }), {});
}

/** A task and what comes before it, the nearest first. */
function withPredecessors(task: ModdleElement): ModdleElement[] {
  const found = new Set([ task ]);

  // a Set gives what is added while it is walked
  for (const element of found) {
    predecessorsOf(element).forEach(predecessor => found.add(predecessor));
  }

  return [ ...found ];
}

function predecessorsOf(element: ModdleElement): ModdleElement[] {
  const sources = elementsOf(element, 'incoming').map(flow => elementOf(flow, 'sourceRef'));
  const before = [ ...sources, elementOf(element, 'attachedToRef') ].filter(isModdleElement);

  // the first in a subprocess comes after what leads into that
  return before.length > 0 ? before : [ parentOf(element) ].filter(isModdleElement);
}

function exampleOf(element: ModdleElement): JsonObject {
  const parsed = parseJson(exampleOutputOf(element) || '{}');

  return parsed.kind === 'value' && isJsonObject(parsed.value) ? parsed.value : {};
}
