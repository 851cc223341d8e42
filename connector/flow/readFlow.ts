import { elementOf, elementsOf, extensionOf, isModdleElement, textOf, type ModdleElement } from '../moddleElement';
import { ErrorEvents } from '../readCatchers';
import { isLambdaTask, readLambdaTask } from '../readLambdaTask';
import type { FlowNode, FlowProcess, FlowScope, FlowWork, MultiInstance, SequenceFlow, Trigger } from './FlowModel';

/** Reads a process of a diagram, from bpmn-js or from plain bpmn-moddle; undefined for what is no process. */
export function readFlow(process: unknown): FlowProcess | undefined {
  return isModdleElement(process) && process.$type === 'bpmn:Process'
    ? { id: textOf(process, 'id') ?? '', name: textOf(process, 'name'), scope: readScope(process, new ErrorEvents()) }
    : undefined;
}

function readScope(scope: ModdleElement, events: ErrorEvents): FlowScope {
  const elements = elementsOf(scope, 'flowElements');

  // what nodes say of their flows is not looked at, as the engine does not; the order is that of the flows
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');

  return {
    nodes: elements
      .filter(({ $type }) => $type !== 'bpmn:SequenceFlow' && !$type.startsWith('bpmn:Data'))
      .map(element => readNode(element, flows, events))
  };
}

function readNode(element: ModdleElement, flows: ModdleElement[], events: ErrorEvents): FlowNode {
  const multiInstance = readMultiInstance(element);

  return {
    id: idOf(element),
    name: textOf(element, 'name'),
    type: element.$type,
    work: readWork(element, events),
    outgoing: flows.filter(flow => elementOf(flow, 'sourceRef') === element).map(readSequenceFlow),
    incoming: flows.filter(flow => elementOf(flow, 'targetRef') === element).map(idOf),
    task: readLambdaTask(element, events),
    ...multiInstance ? { multiInstance } : {}
  };
}

function readWork(element: ModdleElement, events: ErrorEvents): FlowWork {
  switch (element.$type) {
    case 'bpmn:ScriptTask':
      return readScript(element);
    case 'bpmn:ServiceTask':
      return isLambdaTask(element) ? { kind: 'lambda' } : GIVEN;
    case 'bpmn:Task':
    case 'bpmn:ManualTask':
      return { kind: 'event', trigger: 'none' };
    case 'bpmn:UserTask':
    case 'bpmn:BusinessRuleTask':
    case 'bpmn:SendTask':
    case 'bpmn:ReceiveTask':
    case 'bpmn:CallActivity':
      return GIVEN;
    case 'bpmn:AdHocSubProcess':
      return { kind: 'scope', scope: readScope(element, events), adHoc: readAdHoc(element) };
    case 'bpmn:SubProcess':
    case 'bpmn:Transaction':
      return { kind: element.get('triggeredByEvent') === true ? 'eventSubprocess' : 'scope', scope: readScope(element, events) };
    case 'bpmn:ExclusiveGateway':
    case 'bpmn:InclusiveGateway':
      return { kind: 'gateway', gateway: element.$type === 'bpmn:ExclusiveGateway' ? 'exclusive' : 'inclusive', ...readDefault(element) };
    case 'bpmn:ParallelGateway':
      return { kind: 'gateway', gateway: 'parallel' };
    case 'bpmn:EventBasedGateway':
      return { kind: 'gateway', gateway: 'eventBased' };
    default:
      return readEvent(element);
  }
}

const GIVEN: FlowWork = { kind: 'given' };

function readEvent(element: ModdleElement): FlowWork {
  const definitions = elementsOf(element, 'eventDefinitions');
  const link = definitions.find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  const trigger = triggerOf(definitions);

  switch (element.$type) {
    case 'bpmn:StartEvent':
      return { kind: 'start', trigger };
    case 'bpmn:BoundaryEvent':
      return { kind: 'boundary', trigger };
    case 'bpmn:EndEvent':
      return readEnd(definitions);
    case 'bpmn:IntermediateThrowEvent':
      return link ? { kind: 'linkThrow', link: textOf(link, 'name') ?? '' } : { kind: 'event', trigger: 'none' };
    case 'bpmn:IntermediateCatchEvent':
      return link ? { kind: 'linkCatch', link: textOf(link, 'name') ?? '' } : trigger === 'message' ? GIVEN : { kind: 'event', trigger };
    default:
      return { kind: 'unknown' };
  }
}

function readEnd(definitions: ModdleElement[]): FlowWork {
  const error = definitions.find(({ $type }) => $type === 'bpmn:ErrorEventDefinition');
  const reference = error && elementOf(error, 'errorRef');

  if (error) {
    return { kind: 'errorEnd', errorCode: reference && textOf(reference, 'errorCode') || '' };
  }

  return { kind: 'end', ending: definitions.some(({ $type }) => $type === 'bpmn:TerminateEventDefinition') ? 'terminate' : 'path' };
}

const TRIGGERS: Record<string, Trigger> = {
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ErrorEventDefinition': 'error'
};

function triggerOf([ definition ]: ModdleElement[]): Trigger {
  return definition ? TRIGGERS[definition.$type] ?? 'other' : 'none';
}

/** A script task without FEEL of its own is some worker's. */
function readScript(element: ModdleElement): FlowWork {
  const script = extensionOf(element, 'zeebe:Script');
  const expression = script && textOf(script, 'expression');

  return script && expression ? { kind: 'script', expression, resultVariable: textOf(script, 'resultVariable') ?? '' } : GIVEN;
}

function readAdHoc(element: ModdleElement): { activeElements?: string } {
  const adHoc = extensionOf(element, 'zeebe:AdHoc');

  return { activeElements: adHoc && textOf(adHoc, 'activeElementsCollection') };
}

function readDefault(element: ModdleElement): { defaultFlow?: string } {
  const flow = elementOf(element, 'default');

  return flow ? { defaultFlow: idOf(flow) } : {};
}

function readSequenceFlow(flow: ModdleElement): SequenceFlow {
  const target = elementOf(flow, 'targetRef');
  const condition = elementOf(flow, 'conditionExpression');

  return {
    id: idOf(flow),
    name: textOf(flow, 'name'),
    target: target ? idOf(target) : '',
    condition: condition && textOf(condition, 'body')
  };
}

function readMultiInstance(element: ModdleElement): MultiInstance | undefined {
  const loop = elementOf(element, 'loopCharacteristics');
  const zeebe = loop && extensionOf(loop, 'zeebe:LoopCharacteristics');

  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') {
    return undefined;
  }

  const condition = elementOf(loop, 'completionCondition');

  return {
    isSequential: loop.get('isSequential') === true,
    inputCollection: zeebe && textOf(zeebe, 'inputCollection') || '',
    inputElement: zeebe && textOf(zeebe, 'inputElement'),
    outputCollection: zeebe && textOf(zeebe, 'outputCollection'),
    outputElement: zeebe && textOf(zeebe, 'outputElement'),
    completionCondition: condition && textOf(condition, 'body')
  };
}

function idOf(element: ModdleElement): string {
  return textOf(element, 'id') ?? '';
}
