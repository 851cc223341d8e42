import { toPlainJson } from '../../feel';
import type { JsonObject } from '../../feel';
import { nodesIn, type FlowNode, type FlowProcess } from './FlowModel';
import { startsOf, walkScope } from './ScopeWalk';
import { Variables } from './Variables';
import { Walk, type WalkDependencies, type WalkOptions } from './Walk';

/** How a walk came to its end. */
export interface WalkEnd {

  /** `completed` where each path came to an end event, or to an element that nothing follows. */
  kind: 'completed' | 'stopped' | 'cancelled';

  /** The process variables then. */
  variables: JsonObject;

  /** The Lambda tasks that no path came to. */
  notReached: Array<Pick<FlowNode, 'id' | 'name'>>;
}

/**
 * Walks through a process in the order of its flow, as Camunda's engine does: Lambda tasks are run with the variables
 * that what was before them left, gateways evaluated, BPMN errors caught. What cannot be run is given values, or
 * passed over, and told.
 */
export async function walkProcess(
  { scope }: FlowProcess, options: WalkOptions, dependencies: WalkDependencies
): Promise<WalkEnd> {
  const variables = Variables.ofProcess(options.variables);
  const walk = new Walk(options, dependencies, walkScope);
  const ended = startsOf(scope).length ? await walk.inner(scope, variables, []) : { kind: 'stopped' as const };

  return {
    kind: dependencies.isCancelled() ? 'cancelled' : ended.kind === 'done' ? 'completed' : 'stopped',
    variables: toPlainJson(variables.seen()),
    notReached: nodesIn(scope)
      .filter(({ id, work }) => work.kind === 'lambda' && !walk.visited.has(id))
      .map(({ id, name }) => ({ id, name }))
  };
}
