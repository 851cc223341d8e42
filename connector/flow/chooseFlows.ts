import type { JsonInputObject } from '../../feel';
import { alwaysRejected } from '../rejectedDeployment';
import { evaluateCondition, type FlowValue } from './evaluateFlow';
import { labelOf, type FlowNode, type SequenceFlow } from './FlowModel';

/** The flows that are taken, and why in a few words. */
export type ChosenFlows = FlowValue<{ flows: SequenceFlow[]; why: string }>;

type Choosing = Pick<FlowNode, 'outgoing'> & { defaultFlow?: string };

type Conditional = SequenceFlow & { condition: string };

/**
 * The one flow that an exclusive gateway takes: the first whose condition is true, in the order of the diagram,
 * else the default one; with neither, an incident.
 */
export function chooseExclusive(gateway: Choosing, variables: JsonInputObject): ChosenFlows {
  return choose(gateway, flows => {
    for (const flow of flows) {
      const holds = evaluateCondition(flow.condition, variables);

      if (holds.kind === 'incident') {
        return holds;
      }

      if (holds.value) {
        return chosen([ flow ], `${textOf(flow)} is true`);
      }
    }

    return byDefault(gateway, flows);
  });
}

/** All flows that an inclusive gateway takes: those whose condition is true, else the default one. */
export function chooseInclusive(gateway: Choosing, variables: JsonInputObject): ChosenFlows {
  return choose(gateway, flows => {
    const taken: SequenceFlow[] = [];

    for (const flow of flows) {
      const holds = evaluateCondition(flow.condition, variables);

      if (holds.kind === 'incident') {
        return holds;
      }

      if (holds.value) {
        taken.push(flow);
      }
    }

    return taken.length > 0 ? chosen(taken, 'their conditions are true') : byDefault(gateway, flows);
  });
}

/** A gateway with one way out need not choose; of several ways only the default one has no condition. */
function choose({ outgoing, defaultFlow }: Choosing, among: (flows: Conditional[]) => ChosenFlows): ChosenFlows {
  const others = outgoing.filter(({ id }) => id !== defaultFlow);
  const flows = others.filter(isConditional);
  const without = others.find(flow => !isConditional(flow));

  if (outgoing.length <= 1 && flows.length === 0) {
    return chosen(outgoing, '');
  }

  return without
    ? { kind: 'incident', message: alwaysRejected(`of several flows, ${labelOf(without)} must have a condition or be the default one.`) }
    : among(flows);
}

function isConditional(flow: SequenceFlow): flow is Conditional {
  return flow.condition !== undefined;
}

function byDefault({ outgoing, defaultFlow }: Choosing, flows: Conditional[]): ChosenFlows {
  const flow = outgoing.find(({ id }) => id === defaultFlow);

  return flow
    ? chosen([ flow ], 'no condition is true, so the default flow')
    : { kind: 'incident', message: `Expected at least one condition to evaluate to true, or to have a default flow. False: ${flows.map(textOf).join('; ')}` };
}

function chosen(flows: SequenceFlow[], why: string): ChosenFlows {
  return { kind: 'value', value: { flows, why } };
}

function textOf({ condition }: Conditional): string {
  return condition.slice(1).trim();
}

/** What flows are called in a sentence. */
export function flowsText(flows: SequenceFlow[], nodes: readonly FlowNode[]): string {
  return flows.map(({ name, id, target }) => name?.trim() || `to ${labelOf(nodes.find(node => node.id === target) ?? { id: id })}`).join(', ');
}
