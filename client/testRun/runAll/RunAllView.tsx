import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';

import { nodesIn } from '../../../connector/flow/FlowModel';
import { readFlow } from '../../../connector/flow/readFlow';
import { WALK_LIMITS } from '../../../connector/flow/Walk';
import { textOf, type ModdleElement } from '../../../connector/moddleElement';
import { formatJson } from '../../../feel/reading';
import { useModelerService } from '../../home/useModelerService';
import { useRedraws } from '../../listeners/useRedraws';
import { AwsQuestion } from '../panel/AwsQuestion';
import { Elapsed } from '../panel/Elapsed';
import { useTestBench } from '../bench/useTestBench';
import { ReportContext, useTaskView } from '../place/ReportContext';
import { counted } from '../../widgets/counted';
import { readVariables } from '../../../connector/variables/readVariables';
import { isBpmnElement } from '../../model/isBpmnElement';
import { prefilled } from './prefilled';
import { processIdOf } from './processes';
import { RunAllResult } from './RunAllResult';
import { RunAllSetup } from './RunAllSetup';
import { runningTask } from './RunAlls';

/**
 * Runs all Lambda tasks of a process in the order of its flow: what it begins with, progress, and what came of it.
 *
 * @param home what the ids of its fields begin with: there may be two homes on a page
 */
export function RunAllView({ home, process }: { home: string; process: ModdleElement }) {
  const bench = useTestBench();
  const runAlls = useRedraws(useModelerService('lambdaRunAlls'));
  const elements = useModelerService('elementRegistry');
  const id = processIdOf(process);
  const view = useTaskView(bench.views.of(id));
  const state = runAlls.of(process);
  const flow = readFlow(process);
  const tasks = flow ? nodesIn(flow.scope).filter(({ work }) => work.kind === 'lambda') : [];
  const first = elements.get(tasks[0]?.id ?? '');
  const texts = useMemo(
    () => flow && prefilled(process, flow, () => isBpmnElement(first) ? bench.basis(first).variables : formatJson({})),
    [ process, state.running === undefined ]
  );

  if (!flow || !texts || tasks.length === 0) {
    return <p class="lambda-home__note">This process has no AWS Lambda task to run.</p>;
  }

  const asked = elements.get(runningTask(state) ?? '');
  const written = [ state.start ?? texts.start, ...Object.values({ ...texts.given, ...state.given }) ];
  const reason = written.some(text => readVariables(text).kind === 'invalid')
    ? 'A value cannot be read as JSON: mend it first.'
    : bench.connectionTrouble;

  return (
    <ReportContext.Provider value={ view }>
      <div class="lambda-test lambda-run-all">
        <div class="lambda-test__setup">
          <p class="lambda-run-all__intro">
            Runs the { counted(tasks.length, 'Lambda task') } of { textOf(process, 'name') || id } in the order of the flow,
            each with the variables that those before it left and where its own test calls the function.
          </p>
          <div class="bio-properties-panel-entry">
            <div class="lambda-test__bar">
              <button
                type="button"
                class="lambda-test__run"
                disabled={ reason !== undefined && !state.running }
                aria-disabled={ state.running !== undefined }
                onClick={ () => void runAlls.start(process, texts) }
              >
                { state.running ? 'Running' : 'Run all' }
              </button>
              { state.running && <>
                <Elapsed since={ state.running.startedAt } />
                <button type="button" class="lambda-test__cancel" onClick={ () => runAlls.stop(process) }>Stop</button>
              </> }
            </div>
            <p class="lambda-test__hint">
              { reason !== undefined && !state.running
                ? <span class="lambda-test__reason">{ reason }</span>
                : `Up to ${WALK_LIMITS.items} items of a loop, and ${WALK_LIMITS.visits} times through one element.` }
            </p>
          </div>
          <RunAllSetup
            home={ home }
            element={ isBpmnElement(first) ? first : undefined }
            flow={ flow }
            state={ state }
            texts={ texts }
            onChange={ change => runAlls.change(process, change) }
          />
          { isBpmnElement(asked) && <AwsQuestion element={ asked } bench={ bench } /> }
        </div>
        <RunAllResult state={ state } tasks={ tasks } />
      </div>
    </ReportContext.Provider>
  );
}
