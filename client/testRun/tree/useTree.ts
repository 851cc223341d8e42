import { useEffect, useMemo, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { JsonValue } from '../../../feel/reading';
import type { TreePlace } from '../place/TreePlace';
import { TreeState } from './TreeState';

/** The tree of a value, which goes on where the user was in the one before. */
export function useTree(value: JsonValue, place: TreePlace): TreeState {
  const [ , setChanges ] = useState(0);
  const tree = useMemo(() => new TreeState(value, place, () => setChanges(changes => changes + 1)), [ value, place ]);

  useEffect(() => () => tree.end(), [ tree ]);

  return tree;
}
