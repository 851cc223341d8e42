import { withPoints } from '../../../feel';
import { javaReplace } from '../../javaText';
import type { MakeCall } from '../call/invokeFunction';
import { concludeJob } from '../conclusion/concludeJob';
import { incident } from '../conclusion/verdicts';
import type { RunDependencies } from '../dependencies';
import { applyInputs } from '../mapping/applyInputs';
import { examineSources } from '../mapping/examineSources';
import { readRetries } from '../mapping/retries';
import type { Retries } from '../mapping/retries';
import { MASK } from '../masking/maskSecrets';
import { missingSecret } from '../remarks';
import type { RunRequest } from '../report';
import { runConnector } from './runConnector';
import type { Ending, RunTrace } from '../RunTrace';
import { CamundaSecrets } from '../secrets/camundaSecrets';
import { missingSecretsOf } from '../secrets/missingSecrets';

/**
 * The engine's part, up to the job; then the connector's; then the engine's again (connector contract 3).
 *
 * @param trace takes down what each step found
 * @param makeCall makes the connector's call, or gives what is known of it
 */
export async function runSteps(
  request: RunRequest, trace: RunTrace, deps: RunDependencies, makeCall: MakeCall
): Promise<Ending> {
  const { task, variables } = request;
  const secrets = new CamundaSecrets(task.engineVersion);

  trace.problems.push(...examineSources(task));

  const seen = withPoints(variables, request.points ?? []);
  const inputs = applyInputs(task, seen, secrets, deps);

  trace.steps.inputs = inputs.steps;

  if (inputs.incident !== undefined) {
    return incident(inputs.incident);
  }

  const retries: Retries = request.retries === undefined
    ? readRetries(task, { ...seen, ...inputs.local }, deps)
    : { kind: 'retries', value: request.retries };

  if (retries.kind === 'incident') {
    return incident(retries.message);
  }

  const handedOut = await secrets.handOut(inputs.local, name => deps.findSecret(name), missingSecretsOf(request));

  trace.remember(handedOut.secrets);

  if (handedOut.kind === 'missing') {
    trace.problems.push(...handedOut.names.map(missingSecret));

    return incident(`Failed to resolve secret ${handedOut.names.map(name => `'${name}'`).join(', ')}`);
  }

  trace.doWithout(handedOut.tolerated);

  const job = { local: handedOut.local, process: variables, seen, retries: retries.value };
  const outcome = await runConnector(request, job, trace, deps, makeCall);

  return outcome.kind === 'notRun' ? outcome
    : concludeJob(request, { ...job, local: inputs.local }, withHidden(outcome, trace.hidden), trace, deps);
}

/** As the runtime does before the error expression is asked: `***` for each of the job's secrets in turn. */
function withHidden<Outcome extends { kind: string }>(outcome: Outcome, hidden: string[]): Outcome {
  return 'message' in outcome && typeof outcome.message === 'string'
    ? { ...outcome, message: hidden.reduce((message, secret) => javaReplace(message, secret, MASK), outcome.message) }
    : outcome;
}
