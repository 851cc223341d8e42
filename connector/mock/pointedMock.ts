import { isJsonObject } from '../../feel/reading';
import type { JsonInput } from '../../feel/reading';
import { ownEntry } from '../jsonValues';
import type { PointedMock } from './Mock';

/**
 * A mock whose answer's numbers have the points that stand in its text.
 *
 * @param source what the mock was read from, by `parseJsonInput`
 */
export function pointedMock(mock: PointedMock, source: JsonInput | undefined): PointedMock {
  const payload = isJsonObject(source) ? ownEntry(source, 'payload') : undefined;

  return 'payload' in mock && payload !== undefined ? { ...mock, payload } : mock;
}
