import { join } from 'node:path';

import { InvokeCommand } from '@aws-sdk/client-lambda';

import { testBridge } from '../helper/testBridge';
import type { TestBridge } from '../helper/testBridge';

/** One bridge for all tests of the suite that calls this; calls of its local functions, each of which has that time. */
export function localCalls({ timeoutSeconds = 50 } = {}) {
  let bridge: TestBridge;

  before(async () => {
    bridge = await testBridge({ functionTimeoutSeconds: timeoutSeconds, functionMemoryMb: 128 });
  });

  after(() => bridge.close());

  return {

    /** Gives each function 128 MB. */
    get bridge() {
      return bridge;
    },

    /** Writes a file into the folder of the functions. */
    write: (file: string, text: string): string => bridge.folder.write(join('functions', file), text),

    /** Calls a function as the AWS SDK does. */
    call: async (name: string, event: unknown = {}, signal?: AbortSignal) => {
      const answer = await bridge.lambda.send(
        new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event), LogType: 'Tail' }),
        { abortSignal: signal }
      );
      const text = answer.Payload?.transformToString() ?? '';

      return {
        functionError: answer.FunctionError,
        payload: JSON.parse(text),
        text,
        log: Buffer.from(answer.LogResult ?? '', 'base64').toString()
      };
    }
  };
}
