import { useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { AttachRequest } from '../../../bridge/protocol';
import { useModelerService } from '../../home/useModelerService';
import { Banner } from '../../widgets/Banner';
import { CopyButton } from '../../widgets/CopyButton';

/** How a debugger is attached to the function that waits for it. */
export function DebuggerWaits({ at }: { at: AttachRequest }) {
  const address = `127.0.0.1:${at.port}`;
  const terminal = `node inspect ${address}`;

  return (
    <Banner
      tone="neutral"
      title={ `The function waits for a debugger at ${address}` }
      message="It runs once one is attached, and has no time-out. Cancel ends it."
    >
      <ul class="lambda-debugger">
        <li>Visual Studio Code: <WriteConfiguration at={ at } /></li>
        { at.language === 'node' && <>
          <li>Chrome: open <code>{ CHROME }</code> <CopyButton what={ CHROME } text={ () => CHROME } /></li>
          <li>Terminal: <code>{ terminal }</code> <CopyButton what={ terminal } text={ () => terminal } /></li>
        </> }
      </ul>
    </Banner>
  );
}

const CHROME = 'chrome://inspect';

function WriteConfiguration({ at }: { at: AttachRequest }) {
  const client = useModelerService('lambdaBridgeClient');
  const [ said, setSaid ] = useState('');

  const write = async (): Promise<void> => {
    setSaid('Writing');

    const answer = await client.writeAttachConfiguration({ language: at.language, port: at.port });

    setSaid(answer.kind === 'failure' ? answer.message : answer.value.kind === 'notWritten' ? answer.value.message : written(answer.value.file));
  };

  return (
    <>
      <button type="button" class="lambda-test__link" onClick={ () => void write() }>Write the attach configuration</button>
      <span class="lambda-test__hint" role="status"> { said }</span>
    </>
  );
}

function written(file: string): string {
  return `Written to ${file}. Open that folder, go to Run and Debug, and start "Attach to local Lambda function".`;
}
