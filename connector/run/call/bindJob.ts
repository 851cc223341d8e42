import { bindRequest } from './bindRequest';
import type { BoundRequest } from './bindRequest';
import { connectorVariables } from '../connectorVariables';
import type { ConnectorFailure, Job } from '../connectorOutcome';
import { failure, inputError } from '../connectorOutcome';
import { rulesOf } from '../../platformVersion';
import type { RunDependencies } from '../dependencies';
import { putSecretsIntoJob } from '../secrets/jobSecrets';
import { missingSecretsOf } from '../secrets/missingSecrets';
import { missingKeys, missingSecret, secretFilter } from '../remarks';
import type { RunRequest } from '../report';
import type { RunTrace } from '../RunTrace';
import { secretNamesIn } from '../../secretReferences';

/** From the job's variables to a request that can be sent (connector contract 3.2 to 3.4). */
export async function bindJob(
  request: RunRequest, job: Job, trace: RunTrace, deps: RunDependencies
): Promise<ConnectorFailure | { kind: 'bound'; request: BoundRequest }> {
  const start = deps.clock();
  const { task } = request;
  const missingSecrets = missingSecretsOf(request);
  const withSecrets = await putSecretsIntoJob(connectorVariables(job.local, job.process), {
    find: name => deps.findSecret(name),
    missingSecrets
  });

  trace.remember(withSecrets.secrets);
  trace.hidden = withSecrets.hidden;

  if (withSecrets.kind === 'missing') {
    trace.problems.push(
      ...[ withSecrets.name, ...withSecrets.unknown.filter(name => name !== withSecrets.name) ].map(missingSecret)
    );

    return inputError(`Secret with name '${withSecrets.name}' is not available`);
  }

  if (withSecrets.kind === 'unreadable') {
    return inputError(withSecrets.message);
  }

  trace.doWithout(withSecrets.tolerated);
  trace.problems.push(
    ...namesFromVariables([ ...withSecrets.secrets.keys() ], task.inputs.map(({ source }) => source ?? '')).map(secretFilter)
  );
  trace.steps.job = {
    variables: withSecrets.variables,
    secrets: { resolved: [ ...trace.secrets.keys() ], missing: withSecrets.tolerated },
    durationMs: deps.clock() - start
  };

  const bound = bindRequest(withSecrets.variables, rulesOf(task.engineVersion), missingSecrets !== 'keepCredentials');

  if (bound.kind === 'bound') {
    if (bound.missingKeys.length) {
      trace.problems.push(missingKeys(bound.missingKeys));
    }

    return { kind: 'bound', request: bound.request };
  }

  return bound.input ? inputError(bound.message, bound.type) : failure(job, bound.message, bound.type);
}

/** Names that a runtime with the secret filter on would not resolve: they are not written in the task. */
function namesFromVariables(names: string[], sources: string[]): string[] {
  const written = new Set(names.length ? sources.flatMap(secretNamesIn) : []);

  return names.filter(name => !written.has(name));
}
