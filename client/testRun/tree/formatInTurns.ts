import { formatJsonInSteps } from '../../../connector/values/formatJsonInSteps';
import type { JsonValue } from '../../../feel/reading';
import { Turns } from '../../bridgeClient/Turns';

/** A value as JSON over several lines; the page stays quick meanwhile, however large it is. */
export function formatInTurns(value: JsonValue): Promise<string> {
  return new Turns().finish(formatJsonInSteps(value));
}
