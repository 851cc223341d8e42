import { bindRequest } from './bindRequest';
import type { BoundRequest } from './bindRequest';
import { connectorVariables } from '../connectorVariables';
import type { ConnectorFailure, Job } from '../connectorOutcome';
import { inputError } from '../connectorOutcome';
import type { RunDependencies } from '../dependencies';
import { putSecretsIntoJob } from '../secrets/jobSecrets';
import { missingSecretsOf } from '../secrets/missingSecrets';
import { missingCredential, missingSecret, secretFilter } from '../remarks';
import type { RunRequest } from '../report';
import type { RunTrace } from '../RunTrace';
import { secretNamesIn } from '../secrets/secretReferences';

/** From the job's variables to a request that can be sent (connector contract 3.2 to 3.4). */
export async function bindJob(
  request: RunRequest, { local, process }: Job, trace: RunTrace, deps: RunDependencies
): Promise<ConnectorFailure | { kind: 'bound'; request: BoundRequest }> {
  const start = deps.clock();
  const job = await putSecretsIntoJob(connectorVariables(local, process), {
    find: name => deps.findSecret(name),
    missingSecrets: missingSecretsOf(request)
  });

  trace.remember(job.secrets);

  if (job.kind === 'missing') {
    trace.problems.push(...job.names.map(missingSecret));

    return inputError(job.names.map(name => `Secret with name '${name}' is not available`).join('; '));
  }

  if (job.kind === 'unreadable') {
    return inputError(job.message);
  }

  trace.remarkOnce(job.tolerated.map(missingCredential));
  trace.problems.push(
    ...namesFromVariables([ ...job.secrets.keys() ], request.task.inputs.map(({ source }) => source ?? '')).map(secretFilter)
  );
  trace.steps.job = {
    variables: job.variables,
    secrets: { resolved: [ ...trace.secrets.keys() ], missing: job.tolerated },
    durationMs: deps.clock() - start
  };

  const bound = bindRequest(job.variables);

  return bound.kind === 'bound' ? bound : inputError(bound.message);
}

/** Names that a runtime with the secret filter on would not resolve: they are not written in the task. */
function namesFromVariables(names: string[], sources: string[]): string[] {
  const written = new Set(sources.flatMap(secretNamesIn));

  return names.filter(name => !written.has(name));
}
