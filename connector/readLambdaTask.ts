import { LAMBDA_TASK_TYPE } from './lambdaTaskType';
import { elementsOf, extensionOf, isModdleElement, parentOf, textOf } from './moddleElement';
import { readCatchers } from './readCatchers';
import type { ErrorEvents } from './readCatchers';
import type { Header, LambdaTask, Mapping } from './lambdaTask';
import type { ModdleElement } from './moddleElement';

/** Whether an element's task definition makes it a Lambda connector task (connector contract 1). */
export function isLambdaTask(businessObject: unknown): boolean {
  return isModdleElement(businessObject) && definitionOf(businessObject)?.type === LAMBDA_TASK_TYPE;
}

/**
 * Reads a task of a diagram, from bpmn-js or from plain bpmn-moddle with
 * zeebe-bpmn-moddle. Takes any element and never throws: what is missing is
 * absent in the result, and `type` tells whether it is a Lambda connector task.
 *
 * @param events shared by all tasks of a diagram where many are read at once
 */
export function readLambdaTask(businessObject: unknown, events?: ErrorEvents): LambdaTask {
  if (!isModdleElement(businessObject)) {
    return { id: '', inputs: [], outputs: [], headers: [], catchers: [] };
  }

  return {
    id: textOf(businessObject, 'id') ?? '',
    name: textOf(businessObject, 'name'),
    ...definitionOf(businessObject),
    ...readMappings(businessObject),
    headers: readHeaders(businessObject),
    template: readTemplate(businessObject),
    engineVersion: readEngineVersion(businessObject),
    catchers: readCatchers(businessObject, events)
  };
}

function definitionOf(task: ModdleElement): Pick<LambdaTask, 'type' | 'retries'> | undefined {
  const definition = extensionOf(task, 'zeebe:TaskDefinition');

  return definition && { type: textOf(definition, 'type'), retries: textOf(definition, 'retries') };
}

function readMappings(task: ModdleElement): Pick<LambdaTask, 'inputs' | 'outputs'> {
  const mapping = extensionOf(task, 'zeebe:IoMapping');

  return {
    inputs: mapping ? elementsOf(mapping, 'inputParameters').map(readMapping) : [],
    outputs: mapping ? elementsOf(mapping, 'outputParameters').map(readMapping) : []
  };
}

function readMapping(parameter: ModdleElement): Mapping {
  return { source: textOf(parameter, 'source'), target: textOf(parameter, 'target') };
}

function readHeaders(task: ModdleElement): Header[] {
  const headers = extensionOf(task, 'zeebe:TaskHeaders');

  return headers
    ? elementsOf(headers, 'values').map(header => ({ key: textOf(header, 'key'), value: textOf(header, 'value') }))
    : [];
}

function readTemplate(task: ModdleElement): LambdaTask['template'] {
  const id = textOf(task, 'zeebe:modelerTemplate');
  const version = task.get('zeebe:modelerTemplateVersion');

  return id === undefined ? undefined : { id, version: typeof version === 'number' ? version : undefined };
}

function readEngineVersion(element: ModdleElement): string | undefined {
  let root = element;

  for (let parent = parentOf(root); parent; parent = parentOf(root)) {
    root = parent;
  }

  return textOf(root, 'modeler:executionPlatformVersion');
}
