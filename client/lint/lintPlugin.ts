import type { Config, Resolver } from 'bpmnlint/lib/types';

import type { KnownTemplates } from './KnownTemplates';
import { lambdaTaskRule } from './lambdaTaskRule';

const PACKAGE = 'bpmnlint-plugin-aws-lambda-connector';
const RULE = 'lambda-task';

/**
 * The bpmnlint plugin for Camunda 8 diagrams, as the Modeler takes it.
 *
 * All findings, red ones too, are warnings here: an error anywhere in a
 * diagram keeps the Modeler from testing any of its tasks, and what Camunda
 * is sure to refuse its own rules report as errors already. The form shows red
 * and amber.
 */
export function lintPlugin(templates: KnownTemplates): { config: Config; resolver: Resolver } {
  return {
    config: { rules: { [`${PACKAGE}/${RULE}`]: 'warn' } },
    resolver: {
      resolveRule: (pkg, name) => pkg === PACKAGE && name === RULE ? lambdaTaskRule(templates) : refuse(pkg, name),
      resolveConfig: refuse
    }
  };
}

/** The Modeler asks every plugin for every rule, and the next one where a plugin throws. */
function refuse(pkg: string, name: string): never {
  throw new Error(`not in ${PACKAGE}: ${pkg}/${name}`);
}
