import { PROTOCOL_VERSION } from '../../../bridge/protocol';
import type { BridgeClient } from '../../bridgeClient/BridgeClient';

/** Asks the bridge how it is, and says what came of it. */
export async function testConnection(client: BridgeClient): Promise<{ works: boolean; message: string }> {
  const answer = await client.health();

  if (answer.kind === 'failure') {
    return { works: false, message: answer.message };
  }

  const { version, protocol } = answer.value;

  return protocol === PROTOCOL_VERSION
    ? { works: true, message: `The bridge answers. It is version ${version}.` }
    : { works: false, message: `The bridge answers, but it is version ${version}, which does not fit the plugin: install both anew.` };
}
