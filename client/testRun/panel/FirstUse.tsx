import { useState } from '@bpmn-io/properties-panel/preact/hooks';

import { attempt } from '../drafts/attempt';

const SEEN = 'awsLambdaConnector.testRun.explained';

/** Explains a run to those who meet it for the first time, until they have read it. */
export function FirstUse() {
  const [ isSeen, setSeen ] = useState(() => attempt(() => localStorage.getItem(SEEN)) !== null);

  const understood = (): void => {
    attempt(() => localStorage.setItem(SEEN, 'yes'));
    setSeen(true);
  };

  return isSeen ? null : (
    <div class="lambda-first" role="note" aria-label="What a run does">
      <p>
        <strong>What a run does.</strong> It evaluates the task's FEEL with the test variables, puts in the secrets of
        this machine, calls the function where you say above, and shows what Camunda would do with the answer.
      </p>
      <p>
        It needs no cluster and deploys nothing. It changes neither the diagram nor a process; only the function itself
        can change things, as in any call. <em>Dry run</em> only checks credentials and permission.
      </p>
      <button type="button" class="lambda-form-action" onClick={ understood }>Got it</button>
    </div>
  );
}
