import { toPlainJson } from '../../feel';
import type { JsonInputObject, JsonObject } from '../../feel';
import { applyInputs } from '../run/mapping/applyInputs';
import { applyOutputs } from '../run/mapping/applyOutputs';
import { CamundaSecrets } from '../run/secrets/camundaSecrets';
import { evaluateFeel, evaluateList, flowOptions, type FlowValue } from './evaluateFlow';
import type { FlowNode, FlowWork } from './FlowModel';
import { DONE, STOPPED, type Ended, type Walk } from './Walk';
import type { Variables } from './Variables';

/** Runs an activity once, for one item where it is a loop: its inputs, what it does, and its outputs. */
export async function runActivity(node: FlowNode, variables: Variables, place: string[], walk: Walk): Promise<Ended> {
  if (node.work.kind === 'lambda') {
    return runLambdaTask(node, variables, place, walk);
  }

  const { task } = node;
  const secrets = new CamundaSecrets(task.engineVersion);
  const { local, incident } = applyInputs(task, variables.seen(), secrets, flowOptions());

  if (incident !== undefined) {
    return walk.stopAt(node, place, incident);
  }

  return node.work.kind === 'scope'
    ? walkSubprocess(node, node.work, variables, local, place, walk)
    : takeValues(node, variables, local, place, walk);
}

async function runLambdaTask(node: FlowNode, variables: Variables, place: string[], walk: Walk): Promise<Ended> {
  const step = walk.tell(node, place, 'running', 'Running');
  const outcome = await walk.dependencies.runTask(node.id, variables.seen());
  const { text, run } = outcome;

  switch (outcome.kind) {
    case 'completed':
      walk.change(step, { outcome: outcome.isDoubtful ? 'doubtful' : 'ran', text, run });
      variables.merge(outcome.variables);

      return DONE;
    case 'bpmnError':
      walk.change(step, { outcome: outcome.catcher ? 'ran' : 'stopped', text, run });

      return outcome.catcher
        ? { kind: 'thrown', code: outcome.code, variables: outcome.variables, catcher: outcome.catcher.id }
        : STOPPED;
    case 'stopped':
      walk.change(step, { outcome: 'stopped', text, run });

      return STOPPED;
  }
}

async function walkSubprocess(
  node: FlowNode, { scope, adHoc }: Extract<FlowWork, { kind: 'scope' }>, variables: Variables, local: JsonObject,
  place: string[], walk: Walk
): Promise<Ended> {
  const inner = variables.within(local);
  const starts = adHoc && activeElements(scope.nodes, adHoc.activeElements, inner.seen());

  if (starts?.kind === 'incident') {
    return walk.stopAt(node, place, starts.message);
  }

  if (starts?.value.length === 0) {
    walk.tell(node, place, 'assumed', 'Nothing says which of its elements are activated, so none is.');
  }

  const ended = await walk.inner(scope, inner, place, starts?.value);

  return ended.kind === 'done' ? leave(node, variables, toPlainJson(inner.local()), {}, place, walk, node.task.outputs.length > 0) : ended;
}

/** Which elements of an ad-hoc subprocess begin. */
function activeElements(
  nodes: FlowNode[], source: string | undefined, variables: JsonInputObject
): FlowValue<FlowNode[]> {
  const ids = source ? evaluateList(source, variables) : { kind: 'value' as const, value: [] };

  return ids.kind === 'incident' ? ids : { kind: 'value', value: nodes.filter(({ id }) => ids.value.includes(id)) };
}

/** What is not run: its script is evaluated, or it takes what the user gave. */
function takeValues(node: FlowNode, variables: Variables, local: JsonObject, place: string[], walk: Walk): Ended {
  const given = walk.options.given[node.id];

  if (given) {
    walk.tell(node, place, 'given', `Takes the values given: ${Object.keys(given).join(', ') || 'none'}.`);

    return leave(node, variables, local, given, place, walk);
  }

  if (node.work.kind !== 'script') {
    walk.tell(node, place, 'assumed', `${notRun(node)}, and goes on without values: none were given.`);

    return leave(node, variables, local, {}, place, walk);
  }

  const { expression, resultVariable } = node.work;
  const evaluated = evaluateFeel(expression, { ...variables.seen(), ...local });

  if (evaluated.kind === 'incident') {
    return walk.stopAt(node, place, evaluated.message);
  }

  walk.tell(node, place, 'ran', resultVariable ? `Its FEEL sets ${resultVariable}.` : 'Its FEEL is evaluated.');

  return leave(node, variables, local, resultVariable ? { [resultVariable]: evaluated.value } : {}, place, walk);
}

function notRun({ type }: FlowNode): string {
  return type === 'bpmn:CallActivity' ? 'The called process is not run' : 'Is not run';
}

/** Hands on what an activity leaves, through its output mappings where it has any. */
function leave(
  node: FlowNode, variables: Variables, local: JsonObject, job: JsonObject, place: string[], walk: Walk, handsOn = true
): Ended {
  const { step, incident } = applyOutputs(node.task, { process: variables.seen(), local, job }, flowOptions());

  if (incident !== undefined) {
    return walk.stopAt(node, place, incident);
  }

  if (handsOn) {
    variables.merge(step.processVariables);
  }

  return DONE;
}
