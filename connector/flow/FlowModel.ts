import type { LambdaTask } from '../lambdaTask';

/** A process as it is walked: plain data, read from a diagram by `readFlow`. */
export interface FlowProcess {
  id: string;
  name?: string;
  scope: FlowScope;
}

/** What has a flow of its own: a process, or a subprocess of any kind. */
export interface FlowScope {
  nodes: FlowNode[];
}

export interface SequenceFlow {
  id: string;
  name?: string;
  target: string;

  /** As in the diagram, FEEL with its `=`. */
  condition?: string;
}

/** What comes to pass at a node. */
export type FlowWork =

  /** A Lambda connector task: it is run. */
  | { kind: 'lambda' }

  /** A script task with FEEL. */
  | { kind: 'script'; expression: string; resultVariable: string }

  /** What people, other workers, other processes or messages do: it is given values. */
  | { kind: 'given' }

  /** An embedded or ad-hoc subprocess. */
  | { kind: 'scope'; scope: FlowScope; adHoc?: { activeElements?: string } }

  /** An event subprocess, begun by the BPMN errors that it catches. */
  | { kind: 'eventSubprocess'; scope: FlowScope }
  | { kind: 'gateway'; gateway: 'exclusive' | 'inclusive' | 'parallel' | 'eventBased'; defaultFlow?: string }
  | { kind: 'start'; trigger: Trigger }

  /** An event that is taken as happened: timers, signals, what is thrown. */
  | { kind: 'event'; trigger: Trigger }
  | { kind: 'linkThrow'; link: string }
  | { kind: 'linkCatch'; link: string }
  | { kind: 'boundary'; trigger: Trigger }
  | { kind: 'end'; ending: 'path' | 'terminate' }

  /** An end event that throws a BPMN error. */
  | { kind: 'errorEnd'; errorCode: string }

  /** What Camunda 8 does not know, or what is not of the flow. */
  | { kind: 'unknown' };

export type Trigger = 'none' | 'message' | 'timer' | 'signal' | 'error' | 'other';

export interface MultiInstance {
  isSequential: boolean;
  inputCollection: string;
  inputElement?: string;
  outputCollection?: string;
  outputElement?: string;
  completionCondition?: string;
}

export interface FlowNode {
  id: string;
  name?: string;

  /** Of BPMN, such as `bpmn:UserTask`. */
  type: string;
  work: FlowWork;
  outgoing: SequenceFlow[];

  /** Ids of the sequence flows that lead here. */
  incoming: string[];

  /** Its mappings, and who catches the errors that it throws. */
  task: LambdaTask;
  multiInstance?: MultiInstance;
}

/** All nodes of a scope and of those in it, in the order of the diagram. */
export function nodesIn(scope: FlowScope): FlowNode[] {
  return scope.nodes.flatMap(node => 'scope' in node.work ? [ node, ...nodesIn(node.work.scope) ] : [ node ]);
}

/** What a node is called in a sentence. */
export function labelOf({ id, name }: { id: string; name?: string }): string {
  return name?.trim() || id;
}
