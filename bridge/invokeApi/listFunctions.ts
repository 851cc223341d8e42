import type { FunctionFolder } from '../functions/discovery/FunctionFolder';
import { functionConfiguration } from './functionConfiguration';
import type { ConfigurationDefaults } from './functionConfiguration';
import { ServiceError } from './ServiceError';

const MAX_ITEMS = 50;

/** ListFunctions: a page of at most 50; the marker is the name after which the page begins. */
export async function listFunctions(
  folder: FunctionFolder, defaults: ConfigurationDefaults, query: URLSearchParams
): Promise<object> {
  const count = readMaxItems(query.get('MaxItems'));
  const marker = Buffer.from(query.get('Marker') ?? '', 'base64url').toString();
  const { functions } = await folder.discover();
  const rest = functions.map(({ fn }) => fn).filter(({ name }) => name > marker);
  const page = rest.slice(0, count);
  const last = page.at(-1);

  return {
    Functions: page.map(fn => functionConfiguration(fn, defaults)),
    ...(rest.length > count && last !== undefined ? { NextMarker: Buffer.from(last.name).toString('base64url') } : {})
  };
}

function readMaxItems(text: string | null): number {
  const count = Number(text ?? MAX_ITEMS);

  if (!Number.isInteger(count) || count < 1) {
    throw new ServiceError(400, 'InvalidParameterValueException', 'MaxItems must be a whole number from 1');
  }

  return Math.min(count, MAX_ITEMS);
}
