import { useRedraws } from '../../listeners/useRedraws';
import { LogView } from '../log/LogView';
import type { LiveRun } from '../run/LiveRun';
import type { RunningTest } from '../run/TestRuns';
import { DebuggerWaits } from './DebuggerWaits';
import { formatBytes } from '../../widgets/formatBytes';

/** What a run is at. */
export function LiveStage({ running: { live, request } }: { running: RunningTest }) {
  useRedraws(live);

  return <p class="lambda-live__stage">Running: { stageOf(live, request.dryRun) }</p>;
}

/** What the function does while it runs: that it waits for a debugger, and what it has logged. */
export function LiveRunView({ running: { live } }: { running: RunningTest }) {
  useRedraws(live);

  return (
    <div class="lambda-live">
      { live.debugger && !live.hasAnswered && <DebuggerWaits at={ live.debugger } /> }
      { live.log !== '' && <LogView text={ live.log } isLive /> }
    </div>
  );
}

function stageOf({ calling, hasAnswered, debugger: waiting, attempt }: LiveRun, isDryRun: boolean): string {
  if (!calling) {
    return 'evaluating the inputs';
  }

  if (hasAnswered) {
    return 'evaluating the answer';
  }

  if (waiting) {
    return `${calling.functionName} has started under its debugger`;
  }

  if (attempt) {
    return `calling ${calling.functionName}, attempt ${attempt.attempt} of ${attempt.of} after ${attempt.after}`;
  }

  return isDryRun ? `checking ${calling.functionName}` : `calling ${calling.functionName} with ${formatBytes(calling.payloadBytes)}`;
}
