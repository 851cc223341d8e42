import { nodesIn, type FlowNode, type FlowProcess } from '../../../connector/flow/FlowModel';
import type { ModdleElement } from '../../../connector/moddleElement';
import { elementsOf, textOf } from '../../../connector/moddleElement';
import { exampleOutputOf } from '../../../connector/variables/exampleOutput';

/** What is typed into a run of all tasks before the user types anything: the examples that the diagram has. */
export interface Prefilled {
  start: string;

  /** By the id of the element. */
  given: Record<string, string>;
}

/** @param fallback the variables at the start where no start event has an example */
export function prefilled(process: ModdleElement, flow: FlowProcess, fallback: () => string): Prefilled {
  const examples = new Map(elementsWithin(process).map(element => [ textOf(element, 'id') ?? '', exampleOutputOf(element) ]));
  const start = flow.scope.nodes.filter(({ work }) => work.kind === 'start').map(({ id }) => examples.get(id)).find(Boolean);

  return {
    start: start ?? fallback(),
    given: Object.fromEntries(givenNodes(flow).flatMap(({ id }) => {
      const example = examples.get(id);

      return example ? [ [ id, example ] ] : [];
    }))
  };
}

/** What can be given values, in the order of the diagram: what is not run. */
export function givenNodes({ scope }: FlowProcess): FlowNode[] {
  return nodesIn(scope).filter(({ work }) => work.kind === 'given' || work.kind === 'script');
}

/** Where it can be chosen what comes first. */
export function eventGateways({ scope }: FlowProcess): FlowNode[] {
  return nodesIn(scope).filter(({ work }) => work.kind === 'gateway' && work.gateway === 'eventBased');
}

/** What a node is, for people: `User task`. */
export function kindOf({ type }: FlowNode): string {
  const [ first = '', ...rest ] = type.replace('bpmn:', '').split(/(?=[A-Z])/);

  return [ first, ...rest.map(word => word.toLowerCase()) ].join(' ');
}

function elementsWithin(scope: ModdleElement): ModdleElement[] {
  return elementsOf(scope, 'flowElements').flatMap(element => [ element, ...elementsWithin(element) ]);
}

