import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useLayoutEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import { CasesPanel } from '../cases/view/CasesPanel';
import { useModelerService } from '../home/useModelerService';
import { TestRunPanel } from '../testRun/panel/TestRunPanel';
import { RunAllView } from '../testRun/runAll/RunAllView';
import { useProcess } from './useProcess';
import { WideTabs } from './WideTabs';

/** What the bottom panel shows: the test run of the task that is selected, of all tasks of its process, test cases. */
export function WideView(): VNode {
  const selected = useSelected();
  const task = selected && isLambdaTask(selected.businessObject) ? selected : undefined;
  const process = useProcess(selected);

  return (
    <div class="bio-properties-panel lambda-wide">
      <WideTabs
        views={ {
          task: { label: task ? readLambdaTask(task.businessObject).name || task.id : 'Selected task', isOfTask: true, draw: () => <TaskView task={ task } /> },
          runAll: { label: 'Run all', draw: () => process
            ? <RunAllView home="lambdaWide" process={ process } />
            : <p class="lambda-home__note">This diagram has no AWS Lambda task to run.</p> },
          cases: { label: 'Test cases', isOfTask: true, draw: () => <CasesPanel home="lambdaWide" element={ task } /> }
        } }
        wanted={ task?.id }
      />
    </div>
  );
}

function TaskView({ task }: { task: Element | undefined }): VNode {
  return task
    ? <TestRunPanel key={ task.id } home="lambdaWide" element={ task } />
    : <p class="lambda-home__note">Select an AWS Lambda task to see its test run here.</p>;
}

function useSelected(): Element | undefined {
  const selection = useModelerService('selection');
  const eventBus = useModelerService('eventBus');
  const [ selected, setSelected ] = useState<Element[]>(selection.get());

  useLayoutEffect(() => {
    const follow = (): void => setSelected(selection.get().slice());

    eventBus.on([ 'selection.changed', 'elements.changed' ], follow);

    return () => eventBus.off([ 'selection.changed', 'elements.changed' ], follow);
  }, [ eventBus, selection ]);

  return selected[0];
}
