import { useState } from '@bpmn-io/properties-panel/preact/hooks';

import { CodeBlock } from './CodeBlock';

const SHOWN_CHARACTERS = 20_000;

/** Plain text as it is, such as a log; of long text the end, where the news is, until all is asked for. */
export function TextBlock({ label, text }: { label: string; text: string }) {
  const [ showsAll, setShowsAll ] = useState(false);
  const isLong = text.length > SHOWN_CHARACTERS;

  return (
    <CodeBlock
      label={ label }
      text={ isLong && !showsAll ? text.slice(-SHOWN_CHARACTERS) : text }
      onCopy={ () => text }
      onShowAll={ isLong && !showsAll ? () => setShowsAll(true) : undefined }
    />
  );
}
