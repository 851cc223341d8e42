import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import { useModelerService } from '../home/useModelerService';

/** What the bottom panel shows of test runs: that of the task that is selected. */
export function WideView(): VNode {
  const task = useSelectedTask();

  return (
    <p class="lambda-home__note">
      { task ? readLambdaTask(task.businessObject).name || task.id : 'Select an AWS Lambda task to see its test run here.' }
    </p>
  );
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
