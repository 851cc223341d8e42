import type { RunOutcome } from '../../../connector/run/report';
import type { BridgeAnswer } from '../../../client/bridgeClient/BridgeClient';
import type { BootstrapOptions } from '../support/bootstrapModeler';
import { runCharge } from './openTestTasks';
import type { RunPanel } from './RunPanel';

/** A panel that shows what the bridge answered. */
export async function shownReport(answer: BridgeAnswer<RunOutcome>, options?: BootstrapOptions): Promise<RunPanel> {
  const { bridge, panel } = await runCharge(options);

  await bridge.reply(answer);

  return panel;
}
