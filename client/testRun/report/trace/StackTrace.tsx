import { ownFrames } from '../../../../connector/values/ownFrames';
import type { JsonValue } from '../../../../feel/reading';
import { CodeBlock } from '../../../widgets/CodeBlock';

/** Where the function failed: its own frames only. */
export function StackTrace({ payload }: { payload: JsonValue }) {
  const frames = ownFrames(payload);

  return frames && frames.length > 0 ? <CodeBlock label="Stack trace of the function" text={ frames.join('\n') } onCopy={ () => frames.join('\n') } /> : null;
}
