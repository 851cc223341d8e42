import type { Element } from 'bpmn-js/lib/model/Types';

import { isModdleElement, parentOf, type ModdleElement } from '../../connector/moddleElement';
import { useModelerService } from '../home/useModelerService';
import { hasLambdaTask, processesWithTasks, processOf } from '../testRun/runAll/processes';

/** The process of what is selected, where it has Lambda tasks; else the diagram's first that has. */
export function useProcess(selected: Element | undefined): ModdleElement | undefined {
  const canvas = useModelerService('canvas');
  const own = processOf(selected?.businessObject);
  const root: unknown = canvas.getRootElement().businessObject;

  return own && hasLambdaTask(own) ? own : processesWithTasks(definitionsOf(root))[0];
}

function definitionsOf(root: unknown): ModdleElement | undefined {
  let element = isModdleElement(root) ? root : undefined;

  while (element && element.$type !== 'bpmn:Definitions') {
    element = parentOf(element);
  }

  return element;
}
