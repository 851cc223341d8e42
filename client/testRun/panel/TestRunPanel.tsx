import type { Element } from 'bpmn-js/lib/model/Types';

import { useWideParts } from '../../wideParts/useWideParts';
import { WhenLoaded } from '../../wideParts/WhenLoaded';
import { FirstUse } from './FirstUse';
import { keepOwnHistory } from './keepOwnHistory';
import { RunBar } from './RunBar';
import { TargetEntry } from './TargetEntry';
import { useTestBench } from '../bench/useTestBench';
import { VariablesEntry } from './VariablesEntry';

/**
 * Everything of a task's test run: what it is made of, its start and end, and
 * its report. It has two homes that show the same: the properties panel and the
 * wide tab below.
 *
 * @param home what the ids of its fields begin with
 */
export function TestRunPanel({ home, element }: { home: string; element: Element }) {
  const bench = useTestBench();
  const wide = useWideParts();

  const runOnShortcut = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {

      // else the editor would take it as a new line
      event.preventDefault();
      event.stopPropagation();
      void bench.run(element);
    }
  };

  return (
    <div class="lambda-test" onKeyDownCapture={ runOnShortcut } onKeyDown={ keepOwnHistory }>
      <div class="lambda-test__setup">
        <TargetEntry home={ home } element={ element } bench={ bench } />
        <VariablesEntry home={ home } element={ element } bench={ bench } />
        <RunBar home={ home } element={ element } bench={ bench } />
        { bench.runs.taskIds.length === 0 && <FirstUse /> }
        { wide.kind === 'ready' && <wide.parts.AwsQuestion element={ element } bench={ bench } /> }
      </div>
      <WhenLoaded what="The report" draw={ ({ RunResult }) => <RunResult element={ element } /> } />
    </div>
  );
}
