import * as v from 'valibot';

import { BridgeStateSchema, type BridgeState } from '../../../bridge/protocol';
import { readAs } from '../../../connector/schema/readShape';
import { keepPageKey, pageKey, settleKey } from './pageKey';

const AnswerSchema = v.object({ bridge: BridgeStateSchema, key: v.string(), diagram: v.string() });

/** What the playground's server tells its own page. */
export interface ServerState {
  bridge: BridgeState;

  /** The whole path of the diagram that the page begins with. */
  diagram?: string;
}

/** Asks the playground's server where the bridge is, in place of the Modeler's main process. */
export async function fetchBridge(): Promise<ServerState> {
  const state = await ask();

  settleKey();

  return state;
}

async function ask(): Promise<ServerState> {
  try {
    const key = pageKey();
    const response = await fetch('/bridge', { method: 'POST', headers: { 'X-Playground-Key': key } });

    if (response.status !== 403) {
      return take(await response.json());
    }

    // a key that opens once has meanwhile been changed for one that lasts
    return key === pageKey() ? notOurs() : await ask();
  } catch (error) {
    return failed(
      `The playground's server does not answer (${error instanceof Error ? error.message : String(error)}). Start it again with npm start.`
    );
  }
}

function take(answer: unknown): ServerState {
  const read = readAs(AnswerSchema, answer);

  if (read === undefined) {
    return { bridge: { kind: 'starting' } };
  }

  keepPageKey(read.key);

  return { bridge: read.bridge, diagram: read.diagram };
}

function notOurs(): ServerState {
  return failed('The playground\'s server does not know this page: open the whole address that npm start printed, with all that follows the #.');
}

function failed(message: string): ServerState {
  return { bridge: { kind: 'failed', message } };
}
