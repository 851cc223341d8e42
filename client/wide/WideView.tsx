import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import { useModelerService } from '../home/useModelerService';
import { TestRunPanel } from '../testRun/panel/TestRunPanel';

/** What the bottom panel shows of test runs: that of the task that is selected. */
export function WideView(): VNode {
  const task = useSelectedTask();

  return task ? (
    <div class="bio-properties-panel lambda-wide">
      <h2 class="lambda-wide__title">{ readLambdaTask(task.businessObject).name || task.id }</h2>
      <TestRunPanel key={ task.id } home="lambdaWide" element={ task } />
    </div>
  ) : <p class="lambda-home__note">Select an AWS Lambda task to see its test run here.</p>;
}

function useSelectedTask(): Element | undefined {
  const selection = useModelerService('selection');
  const eventBus = useModelerService('eventBus');
  const [ selected, setSelected ] = useState<Element[]>(selection.get());

  useEffect(() => {
    const follow = (): void => setSelected(selection.get().slice());

    eventBus.on([ 'selection.changed', 'elements.changed' ], follow);

    return () => eventBus.off([ 'selection.changed', 'elements.changed' ], follow);
  }, [ eventBus, selection ]);

  const [ first ] = selected;

  return first && isLambdaTask(first.businessObject) ? first : undefined;
}
