import type { FlowNode, FlowScope, SequenceFlow } from './FlowModel';

interface Waiting {
  node: FlowNode;

  /** The flows that have come, each as often as it has. */
  arrived: string[];
}

/**
 * Where paths of a scope wait for others: a parallel gateway for one by each of its flows, an inclusive one for all
 * that can still come.
 */
export class Joins {
  private readonly at = new Map<string, Waiting>();

  constructor(private readonly scope: FlowScope) {}

  /** Takes a path that comes to a node. @returns whether it goes on from there now */
  arrive(node: FlowNode, flow: SequenceFlow): boolean {
    const { work, incoming } = node;

    if (work.kind !== 'gateway' || incoming.length < 2 || work.gateway !== 'parallel' && work.gateway !== 'inclusive') {
      return true;
    }

    const waiting = this.at.get(node.id) ?? { node, arrived: [] };

    waiting.arrived.push(flow.id);
    this.at.set(node.id, waiting);

    return work.gateway === 'parallel' && incoming.every(id => waiting.arrived.includes(id)) && this.release(waiting);
  }

  /** An inclusive gateway that no waiting path can reach any more; to be asked when all paths wait. */
  takeReady(): FlowNode | undefined {
    const waiting = [ ...this.at.values() ];
    const isReachable = (to: FlowNode) => waiting.some(({ node }) => node !== to && this.reaches(node, to));
    const ready = waiting.find(({ node }) => isInclusive(node) && !isReachable(node));

    if (ready) {
      this.at.delete(ready.node.id);
    }

    return ready?.node;
  }

  /** What still waits, and for which flows. */
  waiting(): Array<{ node: FlowNode; missing: SequenceFlow[] }> {
    const flows = this.scope.nodes.flatMap(({ outgoing }) => outgoing);

    return [ ...this.at.values() ].map(({ node, arrived }) => ({
      node, missing: flows.filter(({ id }) => node.incoming.includes(id) && !arrived.includes(id))
    }));
  }

  /** One path of each flow goes on as one; what came twice waits on. */
  private release({ node, arrived }: Waiting): true {
    const rest = node.incoming.reduce((left, id) => left.toSpliced(left.indexOf(id), 1), arrived);

    if (rest.length) {
      this.at.set(node.id, { node, arrived: rest });
    } else {
      this.at.delete(node.id);
    }

    return true;
  }

  private reaches(from: FlowNode, to: FlowNode): boolean {
    const reached = new Set([ from ]);

    // a Set gives what is added while it is walked
    for (const node of reached) {
      for (const { target } of node.outgoing) {
        const next = this.scope.nodes.find(({ id }) => id === target);

        if (next === to) {
          return true;
        }

        if (next) {
          reached.add(next);
        }
      }
    }

    return false;
  }
}

function isInclusive({ work }: FlowNode): boolean {
  return work.kind === 'gateway' && work.gateway === 'inclusive';
}
