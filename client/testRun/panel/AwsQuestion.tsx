import { useLayoutEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { parseFunctionReference } from '../../../connector/aws/functionReference';
import { readField } from '../../../connector/readField';
import type { RunRequest } from '../../../connector/run/report';
import { showModal } from '../../dialogs/showModal';
import { useRedraws } from '../../listeners/useRedraws';
import { Facts, type Fact } from '../../widgets/Facts';
import type { TestBench } from '../bench/TestBench';

/** Asks before a run calls AWS, and says what is called where, and who pays. Escape is a no. */
export function AwsQuestion({ element, bench }: { element: Element; bench: TestBench }) {
  const asker = useRef({}).current;
  const asked = useRedraws(bench.consent).asked(element.id);

  useLayoutEffect(() => asked ? bench.consent.register(asker) : undefined, [ bench, asked ]);

  if (asked?.target.kind !== 'aws' || !bench.consent.asks(asker)) {
    return null;
  }

  return (
    <dialog
      ref={ showModal }
      class="lambda-dialog"
      aria-labelledby="lambdaTestRun-question"
      onKeyDown={ event => event.stopPropagation() }
      onClose={ event => bench.answer(element, event.currentTarget.returnValue === 'yes') }
    >
      <h2 id="lambdaTestRun-question">Call AWS?</h2>
      <p>This runs the function for real: whatever it does is done, and AWS bills the account for it.</p>
      <Facts facts={ factsOf(asked) } />
      <form method="dialog" class="lambda-dialog__buttons">
        <button class="lambda-dialog__primary" value="yes">Call AWS</button>
        <button value="no" autoFocus>Cancel</button>
      </form>
    </dialog>
  );
}

/** As far as the diagram tells: what is FEEL or a secret stands as it is written. */
function factsOf({ task, target }: RunRequest): Fact[] {
  const name = readField(task, 'functionName') ?? '';
  const reference = parseFunctionReference(name);
  const profile = target.kind === 'aws' ? target.profile : undefined;
  const region = reference.kind === 'arn' ? reference.region : readField(task, 'region');

  return [
    [ 'Function', 'name' in reference ? reference.name : name ],
    [ 'Version or alias', 'qualifier' in reference ? reference.qualifier ?? 'the latest, $LATEST' : undefined ],
    [ 'Region', region ],
    [ 'Account, which pays', 'account' in reference ? reference.account : `that of ${profile ? 'the profile' : 'the credentials'}` ],
    [ 'Credentials', profile ? `AWS profile ${profile}` : CREDENTIALS[readField(task, 'authenticationType') ?? ''] ?? 'those of the task' ]
  ];
}

const CREDENTIALS: Record<string, string> = { defaultCredentialsChain: 'the default credentials of this machine' };
