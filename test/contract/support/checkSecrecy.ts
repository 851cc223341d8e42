import { expect } from 'chai';

import type { RunReport } from '../../../connector/run/report';
import type { ContractCase } from './ContractCase';

/** Shorter values may be found by chance. */
const LEAST_LENGTH = 4;

/** No secret's value, and no key that a diagram holds in plain text, may stand anywhere in a report. */
export function checkSecrecy({ request, secrets }: ContractCase, report: RunReport): void {
  const plainText = request.task.inputs
    .filter(({ target }) => target === 'authentication.accessKey' || target === 'authentication.secretKey')
    .flatMap(({ source = '' }) => source.startsWith('=') || source.includes('secrets.') ? [] : source);
  const values = [ ...secrets.values(), ...plainText ].filter(value => value.length >= LEAST_LENGTH);
  const text = textsOf(report).join('\n');

  for (const value of values) {
    expect(text, 'the report').not.to.include(value);
    expect(text, 'the report').not.to.include(JSON.stringify(value).slice(1, -1));
  }
}

/** All keys, strings and numbers of a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([ key, entry ]) => [ key, ...textsOf(entry) ]);
  }

  return [ String(value) ];
}
