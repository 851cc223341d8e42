import type { JsonObject } from '../../feel';
import { evaluateCondition, type FlowValue } from './evaluateFlow';
import { labelOf, type FlowNode, type SequenceFlow } from './FlowModel';

/** The flows that are taken, and why in a few words. */
export type ChosenFlows = FlowValue<{ flows: SequenceFlow[]; why: string }>;

type Choosing = Pick<FlowNode, 'outgoing'> & { defaultFlow?: string };

/**
 * The one flow that an exclusive gateway takes: the first whose condition is true, in the order of the diagram,
 * else the default one; with neither, an incident.
 */
export function chooseExclusive({ outgoing, defaultFlow }: Choosing, variables: JsonObject): ChosenFlows {
  const [ first ] = outgoing;

  if (outgoing.length <= 1 && first?.condition === undefined) {
    return { kind: 'value', value: { flows: outgoing, why: '' } };
  }

  for (const flow of conditional(outgoing, defaultFlow)) {
    const holds = evaluateCondition(flow.condition, variables);

    if (holds.kind === 'incident') {
      return holds;
    }

    if (holds.value) {
      return chosen([ flow ], `${flow.condition.slice(1).trim()} is true`);
    }
  }

  return byDefault(outgoing, defaultFlow);
}

/** All flows that an inclusive gateway takes: those whose condition is true, else the default one. */
export function chooseInclusive({ outgoing, defaultFlow }: Choosing, variables: JsonObject): ChosenFlows {
  const [ first ] = outgoing;

  if (outgoing.length <= 1 && first?.condition === undefined) {
    return { kind: 'value', value: { flows: outgoing, why: '' } };
  }

  const flows: SequenceFlow[] = [];

  for (const flow of conditional(outgoing, defaultFlow)) {
    const holds = evaluateCondition(flow.condition, variables);

    if (holds.kind === 'incident') {
      return holds;
    }

    if (holds.value) {
      flows.push(flow);
    }
  }

  return flows.length ? chosen(flows, 'their conditions are true') : byDefault(outgoing, defaultFlow);
}

function conditional(outgoing: SequenceFlow[], defaultFlow?: string): Array<SequenceFlow & { condition: string }> {
  return outgoing.flatMap(flow =>
    flow.condition !== undefined && flow.id !== defaultFlow ? [ { ...flow, condition: flow.condition } ] : []);
}

function byDefault(outgoing: SequenceFlow[], defaultFlow: string | undefined): ChosenFlows {
  const flow = outgoing.find(({ id }) => id === defaultFlow);

  return flow
    ? chosen([ flow ], 'no condition is true, so the default flow')
    : { kind: 'incident', message: 'Expected at least one condition to evaluate to true, or to have a default flow' };
}

function chosen(flows: SequenceFlow[], why: string): ChosenFlows {
  return { kind: 'value', value: { flows, why } };
}

/** What flows are called in a sentence. */
export function flowsText(flows: SequenceFlow[], nodes: readonly FlowNode[]): string {
  return flows.map(({ name, id, target }) => name?.trim() || `to ${labelOf(nodes.find(node => node.id === target) ?? { id: id })}`).join(', ');
}
