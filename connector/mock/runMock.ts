import { formatJson, hasPoints, toPlainJson } from '../../feel/reading';
import type { Mock, PointedMock } from './Mock';

/**
 * A mock as a run takes it: where the answer's numbers have points (`1.0`), which FEEL sees (connector contract 5),
 * the answer is text, as it goes over the wire. Plain JSON values do not tell them.
 */
export function runMock(mock: PointedMock): Mock {
  if (!('payload' in mock)) {
    return mock;
  }

  const { payload, ...rest } = mock;

  return { ...rest, payload: hasPoints(payload) ? formatJson(payload) : toPlainJson(payload) };
}
