import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

import { readFlow } from '../../../connector/flow/readFlow';
import { WALK_LIMITS, type WalkOptions } from '../../../connector/flow/Walk';
import { walkProcess, type WalkEnd } from '../../../connector/flow/walkProcess';
import type { TaskOutcome, WalkStep } from '../../../connector/flow/WalkStep';
import { elementsOf } from '../../../connector/moddleElement';
import type { JsonInputObject, JsonObject } from '../../../feel';

export interface Walked extends WalkEnd {
  steps: WalkStep[];

  /** The Lambda tasks in the order in which they were run, with the variables that each saw. */
  runs: Array<{ task: string; variables: JsonInputObject }>;

  /** Each step as `node outcome` or, in a loop, `node outcome (item 1 of 2)`. */
  path: string[];
}

type Answer = (task: string, variables: JsonInputObject) => object;

/**
 * Walks through a process.
 *
 * @param content XML of what is in the process
 * @param answer what becomes of a task; by default it completes and leaves nothing
 */
export async function walk(
  content: string, options: Partial<WalkOptions> & { answer?: Answer; cancelAfter?: number } = {}
): Promise<Walked> {
  const { answer = () => ({}), cancelAfter = Infinity, ...rest } = options;
  const steps = new Map<number, WalkStep>();
  const runs: Walked['runs'] = [];

  const given = { variables: {}, given: {}, choices: {}, limits: WALK_LIMITS, ...rest };
  const end = await walkProcess(await flowOf(content), given, {
    runTask: async (task, variables) => {
      runs.push({ task, variables });

      return outcomeOf(answer(task, variables), runs.length);
    },
    tell: step => steps.set(step.number, step),
    isCancelled: () => runs.length >= cancelAfter
  });

  const told = [ ...steps.values() ];

  return { ...end, steps: told, runs, path: told.map(({ node, outcome, place }) => `${node.id} ${outcome}${place.length ? ` (${place.join(', ')})` : ''}`) };
}

/** A plain object is what the task leaves; one with a `kind` is the whole outcome. */
function outcomeOf(answer: object, run: number): TaskOutcome {
  return 'kind' in answer
    ? { text: '', run, variables: {}, isDoubtful: false, ...answer } as TaskOutcome
    : { kind: 'completed', variables: answer as JsonObject, text: 'Completed', isDoubtful: false, run };
}

export async function flowOf(content: string) {
  const xml = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="Definitions" targetNamespace="t">
    <bpmn:process id="Process" isExecutable="true">${content}</bpmn:process>
    <bpmn:error id="Declined" errorCode="DECLINED" /><bpmn:error id="Other" errorCode="OTHER" />
  </bpmn:definitions>`;
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
  const flow = readFlow(elementsOf(rootElement as never, 'rootElements')[0]);

  if (!flow || warnings.length) {
    throw new Error(`no process: ${JSON.stringify(warnings)}`);
  }

  return flow;
}

/** A Lambda task. */
export function lambda(id: string, more = ''): string {
  return `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="io.camunda:aws-lambda:1" /></bpmn:extensionElements>${more}</bpmn:serviceTask>`;
}

/** Sequence flows, one a line, each as `from > to` or `from > to: condition`. */
export function flows(text: string): string {
  return text.trim().split('\n').map(line => {
    const [ , from = '', to = '', condition ] = /^\s*(\w+) > (\w+)(?:: (.*))?$/.exec(line) ?? [];
    const expression = condition && `<bpmn:conditionExpression>=${condition.replace(/</g, '&lt;')}</bpmn:conditionExpression>`;

    return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${expression ?? ''}</bpmn:sequenceFlow>`;
  }).join('');
}

/** The content of a process: its sequence flows as text, and its elements. */
export function processOf(text: string, elements: () => string): string {
  return elements() + flows(text);
}

/** Any element. */
export function node(type: string, id: string, attributes = '', more = ''): string {
  return `<bpmn:${type} id="${id}" ${attributes}>${more}</bpmn:${type}>`;
}
