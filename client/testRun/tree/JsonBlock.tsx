import { useMemo, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { formatJson, type JsonValue } from '../../../feel/reading';
import { CodeBlock } from '../../widgets/CodeBlock';
import { formatInTurns } from './formatInTurns';
import { previewJson } from '../../../connector/values/previewJson';

/** How much of a value is drawn at once: more slows the panel down. */
const SHOWN_CHARACTERS = 20_000;

/** A value as readable JSON, long ones shortened until all is asked for. */
export function JsonBlock({ label, value }: { label: string; value: JsonValue }) {
  const [ showsAll, setShowsAll ] = useState(false);
  const preview = useMemo(() => previewJson(value, SHOWN_CHARACTERS), [ value ]);

  return (
    <CodeBlock
      label={ label }
      text={ showsAll ? formatJson(value, 2) : preview.text }
      onCopy={ () => formatInTurns(value) }
      onShowAll={ preview.isComplete || showsAll ? undefined : () => setShowsAll(true) }
    />
  );
}
