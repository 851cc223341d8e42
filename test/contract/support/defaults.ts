/** What a case has where it says nothing else; the README tells the same. */

export const ENGINE_VERSION = '8.10.0';

/** Typed into the diagram in plain text, so that no secret is at play where a case is not about secrets. */
export const CREDENTIALS = {
  'authentication.type': 'credentials',
  'authentication.accessKey': 'AKIAPLAINTEXTEXAMPLE',
  'authentication.secretKey': 'plain/secret+key/of/forty/characters/1234'
};

export const FIELDS = {
  'configuration.region': 'eu-central-1',
  'awsFunction.operationType': 'sync',
  'awsFunction.functionName': 'orders',
  'awsFunction.payload': '={}'
};

/** The function answers with an empty object. */
export const ANSWER = { statusCode: 200, executedVersion: '$LATEST', payload: '{}' };

/** The time of day of every run, and every random number. */
export const NOW = '2026-08-01T12:00:00.000Z';
export const RANDOM = 0.5;
