import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import type { Element } from 'bpmn-js/lib/model/Types';

import { checkTask } from '../../../connector/checks/checkTask';
import type { LambdaTask } from '../../../connector/lambdaTask';
import type { TestBench } from '../bench/TestBench';
import { DebugButton, DebugPort } from './DebugButton';
import { Elapsed } from './Elapsed';

/** Starts a run, shows that it goes on, and ends it. */
export function RunBar({ home, element, bench }: { home: string; element: Element; bench: TestBench }) {
  const running = bench.runs.running(element.id);
  const prepared = bench.prepare(element);
  const isRunning = running !== undefined;
  const blocked = !isRunning && prepared.kind === 'blocked' ? prepared.reason : undefined;

  return (
    <div class="bio-properties-panel-entry">
      <div class="lambda-test__bar">
        <button
          type="button"
          class="lambda-test__run"
          disabled={ blocked !== undefined }
          aria-disabled={ isRunning }
          aria-describedby={ `${home}-note` }
          onClick={ () => void bench.run(element) }
        >
          { isRunning ? 'Running' : 'Run' }
        </button>
        { running
          ? <RunningPart startedAt={ running.startedAt } onCancel={ () => bench.runs.cancel(element.id) } />
          : <IdlePart isBlocked={ blocked !== undefined } onDryRun={ () => void bench.run(element, { dryRun: true }) }>
            <DebugButton element={ element } bench={ bench } isBlocked={ blocked !== undefined } />
          </IdlePart> }
      </div>
      { !isRunning && <DebugPort home={ home } element={ element } bench={ bench } /> }
      <div id={ `${home}-note` }>
        { blocked ? <p class="lambda-test__reason">{ blocked }</p> : <RedFields task={ bench.basis(element).task } /> }
      </div>
    </div>
  );
}

const SHORTCUT = /mac/i.test(navigator.userAgent) ? '\u2318 Enter' : 'Ctrl+Enter';

function IdlePart({ isBlocked, onDryRun, children }: {
  isBlocked: boolean;
  onDryRun: () => void;
  children: ComponentChildren;
}) {
  return (
    <>
      { children }
      <button type="button" class="lambda-test__dry-run" title={ DRY_RUN } disabled={ isBlocked } onClick={ onDryRun }>Dry run</button>
      <span class="lambda-test__hint">{ SHORTCUT }</span>
    </>
  );
}

const DRY_RUN = 'Checks credentials and permission; the function does not run';

function RunningPart({ startedAt, onCancel }: { startedAt: number; onCancel: () => void }) {
  return (
    <>
      <Elapsed since={ startedAt } />
      <button type="button" class="lambda-test__cancel" onClick={ onCancel }>Cancel</button>
    </>
  );
}

/** Red fields do not stand in a test's way, but explain what comes of it. */
function RedFields({ task }: { task: LambdaTask }) {
  const [ first, ...others ] = checkTask(task).filter(({ severity }) => severity === 'error');

  return first ? (
    <p class="lambda-test__hint">
      The form is red, and the run goes ahead all the same: { first.message }
      { others.length > 0 && ` (and ${others.length} more)` }
    </p>
  ) : null;
}
