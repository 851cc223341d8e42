import type { Element } from 'bpmn-js/lib/model/Types';

import { RunResult } from '../report/RunResult';
import { AwsQuestion } from './AwsQuestion';
import { RunBar } from './RunBar';
import { TargetEntry } from './TargetEntry';
import { useTestBench } from './useTestBench';
import { VariablesEntry } from './VariablesEntry';

/** Everything of a task's test run: what it is made of, its start and end, and its report. */
export function TestRunPanel({ element }: { element: Element }) {
  const bench = useTestBench();

  const runOnShortcut = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {

      // else the editor would take it as a new line
      event.preventDefault();
      event.stopPropagation();
      void bench.run(element);
    }
  };

  return (
    <div class="lambda-test" onKeyDownCapture={ runOnShortcut }>
      <TargetEntry element={ element } bench={ bench } />
      <VariablesEntry element={ element } bench={ bench } />
      <RunBar element={ element } bench={ bench } />
      <AwsQuestion element={ element } bench={ bench } />
      <RunResult element={ element } bench={ bench } />
    </div>
  );
}
