import type { Element } from 'bpmn-js/lib/model/Types';

import { readInput } from '../../../connector/readField';
import { showModal } from '../../dialogs/showModal';
import type { TestBench } from '../TestBench';

/** Asks before a run calls AWS. Escape is a no. */
export function AwsQuestion({ element, bench }: { element: Element; bench: TestBench }) {
  const asked = bench.consent.asked(element.id);

  if (asked?.target.kind !== 'aws') {
    return null;
  }

  const { task, target: { profile } } = asked;

  return (
    <dialog
      ref={ showModal }
      class="lambda-dialog"
      aria-labelledby="lambdaTestRun-question"
      onKeyDown={ event => event.stopPropagation() }
      onClose={ event => bench.answer(element, event.currentTarget.returnValue === 'yes') }
    >
      <h2 id="lambdaTestRun-question">Call AWS?</h2>
      <p>
        This runs the function <code>{ readInput(task, 'awsFunction.functionName') }</code> for real,
        with { profile ? <>the AWS profile <code>{ profile }</code></> : 'the credentials of the task' }.
      </p>
      <form method="dialog" class="lambda-dialog__buttons">
        <button class="lambda-dialog__primary" value="yes">Call AWS</button>
        <button value="no" autoFocus>Cancel</button>
      </form>
    </dialog>
  );
}
