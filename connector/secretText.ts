import { rulesToRelyOn } from './platformVersion';
import { secretNamesIn } from './secretReferences';

/** Whether text holds a reference that the connector runtime replaces by a secret's value (connector contract 3.3). */
export function refersToSecret(text: string): boolean {
  return secretNamesIn(text).length > 0;
}

/**
 * Whether text names a secret as the engine does: `camunda.secrets.NAME`, which counts in FEEL only
 * (connector contract 3.1).
 */
export function refersToCamundaSecret(text: string): boolean {
  return /\bcamunda\s*\.\s*secrets\s*\.\s*[\w`-]/.test(text);
}

/** How to write a secret in a field, in the form that suits the diagram's engine. */
export function secretReference(name: string, engineVersion: string | undefined): string {
  return rulesToRelyOn(engineVersion).hasCamundaSecrets && isCamundaSecretName(name)
    ? `=camunda.secrets.${feelName(name)}`
    : `{{secrets.${name}}}`;
}

/** Whether the engine can have a secret of this name (connector contract 3.1). */
export function isCamundaSecretName(name: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(name);
}

/** A name as it stands in FEEL: in backticks where it is no identifier. */
export function feelName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `\`${name}\``;
}
