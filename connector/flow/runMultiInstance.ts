import type { JsonObject, JsonValue } from '../../feel';
import { evaluateCondition, evaluateFeel, evaluateList } from './evaluateFlow';
import type { FlowNode, MultiInstance } from './FlowModel';
import { runActivity } from './runActivity';
import { DONE, STOPPED, type Ended, type Walk } from './Walk';
import type { Variables } from './Variables';

/**
 * Runs an activity for each item of its collection, up to the limit. Items of a parallel one are run one after the
 * other, too: what they come to is the same.
 */
export async function runMultiInstance(
  node: FlowNode, loop: MultiInstance, variables: Variables, place: string[], walk: Walk
): Promise<Ended> {
  const items = evaluateList(loop.inputCollection, variables.seen());

  if (items.kind === 'incident') {
    return walk.stopAt(node, place, items.message);
  }

  const { limits: { items: limit } } = walk.options;
  const count = items.value.length;
  const results: JsonValue[] = items.value.map(() => null);
  const body = variables.within(loop.outputCollection ? { [loop.outputCollection]: results } : {});
  let ended = DONE;

  if (count === 0) {
    walk.tell(node, place, 'ran', 'The collection is empty: nothing is run.');
  }

  for (const [ index, item ] of items.value.slice(0, limit).entries()) {
    const instance = body.within({ ...itemVariables(loop, item), loopCounter: index + 1 });
    const ofItem = [ ...place, `item ${index + 1} of ${count}` ];
    const one = walk.isCancelled ? STOPPED : await runActivity(node, instance, ofItem, walk);

    if (one.kind === 'thrown') {
      return one;
    }

    const isLast = one.kind === 'done' ? collect(node, loop, { body, instance, results, index }, ofItem, walk) : undefined;

    ended = isLast === undefined ? STOPPED : ended;

    if (isLast === true || isLast === undefined && (loop.isSequential || walk.isCancelled)) {
      return finish(loop, variables, results, ended);
    }
  }

  if (count > limit) {
    walk.tell(node, place, 'assumed', `Items ${limit + 1} to ${count} are not run: a run takes at most ${limit} of a collection. Their results are null.`);
  }

  return finish(loop, variables, results, ended);
}

interface Progress {
  body: Variables;
  instance: Variables;
  results: JsonValue[];
  index: number;
}

/**
 * Takes an item's result, and asks whether it was the last.
 *
 * @returns undefined where that is an incident
 */
function collect(
  node: FlowNode, loop: MultiInstance, { body, instance, results, index }: Progress, place: string[], walk: Walk
): boolean | undefined {
  if (loop.outputElement && loop.outputCollection) {
    const result = evaluateFeel(loop.outputElement, instance.seen());

    if (result.kind === 'incident') {
      walk.stopAt(node, place, result.message);

      return undefined;
    }

    results[index] = result.value;
    body.merge({ [loop.outputCollection]: [ ...results ] });
  }

  if (loop.completionCondition === undefined) {
    return false;
  }

  const counters = countersOf(loop, results.length, index + 1);
  const isComplete = evaluateCondition(loop.completionCondition, { ...body.seen(), ...counters });

  if (isComplete.kind === 'incident') {
    walk.stopAt(node, place, isComplete.message);

    return undefined;
  }

  if (isComplete.value && index + 1 < results.length) {
    walk.tell(node, place, 'ran', 'The completion condition is true: the other items are not run.');
  }

  return isComplete.value;
}

function finish({ outputCollection }: MultiInstance, variables: Variables, results: JsonValue[], ended: Ended): Ended {
  if (outputCollection && ended.kind === 'done') {
    variables.merge({ [outputCollection]: results });
  }

  return ended;
}

/** The item, and the variable of its result: each item has its own, so that none takes that of another. */
function itemVariables({ inputElement, outputElement }: MultiInstance, item: JsonValue): JsonObject {
  const [ , result ] = /^=\s*([A-Za-z_]\w*)(\.\w+)*\s*$/.exec(outputElement ?? '') ?? [];

  return { ...result ? { [result]: null } : {}, ...inputElement ? { [inputElement]: item } : {} };
}

function countersOf({ isSequential }: MultiInstance, all: number, completed: number): JsonObject {
  return {
    numberOfInstances: all,
    numberOfCompletedInstances: completed,
    numberOfActiveInstances: isSequential ? 0 : all - completed,
    numberOfTerminatedInstances: 0
  };
}
