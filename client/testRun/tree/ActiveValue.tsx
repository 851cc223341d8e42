import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';

import type { JsonValue } from '../../../feel/reading';
import type { JsonPath } from '../../../connector/values/JsonPath';
import { feelPath } from '../../../connector/values/feelPath';
import { CopyButton } from '../../widgets/CopyButton';
import { formatInTurns } from './formatInTurns';
import type { TreeState } from './TreeState';

/** Longer strings, and those of several lines, are shown below the tree. */
const ONE_LINE = 40;

/** So much of a string is shown below the tree. */
const SHOWN_CHARACTERS = 10_000;

/** The active row of a tree: how FEEL reads it, and what can be done with it. */
export function ActiveValue({ tree, root, actions }: {
  tree: TreeState;
  root?: string;
  actions?: (path: JsonPath) => ComponentChildren;
}) {
  const row = tree.activeRow;

  if (!row) {
    return null;
  }

  const { value } = row;
  const path = root === undefined ? undefined : feelPath(root, row.path);

  return (
    <div class="lambda-value__active">
      { path && <code class="lambda-value__path" title="How FEEL reads it">{ path }</code> }
      { isLongText(value) && <pre class="lambda-code__text" tabIndex={ 0 } role="region" aria-label="Text of the value">{ value.slice(0, SHOWN_CHARACTERS) }</pre> }
      <div class="lambda-value__actions">
        { actions?.(row.path) }
        { path && <CopyButton what="FEEL path" label="Copy path" text={ () => path } /> }
        <CopyButton what="value" label="Copy value" text={ () => typeof value === 'string' ? value : formatInTurns(value) } />
      </div>
    </div>
  );
}

function isLongText(value: JsonValue): value is string {
  return typeof value === 'string' && (value.length > ONE_LINE || value.includes('\n'));
}
