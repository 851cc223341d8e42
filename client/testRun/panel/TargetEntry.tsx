import { SelectEntry } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { DEFAULT_TARGET, isTargetKind, TARGET_KINDS, TARGETS } from '../../../connector/target/targets';
import type { TestBench } from '../bench/TestBench';
import type { TargetDraft } from '../drafts/testTarget';
import { TargetFieldEntry } from './TargetFieldEntry';

/**
 * Chooses where a test run calls the function.
 *
 * @param home what the ids of the fields begin with: there may be two homes on a page
 */
export function TargetEntry({ home, element, bench }: { home: string; element: Element; bench: TestBench }) {
  const target = bench.target(element);
  const { description, fields } = TARGETS[target.kind];

  const change = (part: Partial<TargetDraft>): void => {
    bench.drafts.change(element, { target: { ...target, ...part } });
  };

  return (
    <>
      <SelectEntry
        id={ `${home}-target` }
        element={ element }
        label="Call the function at"
        description={ description }
        getOptions={ () => TARGET_KINDS.map(kind => ({ value: kind, label: TARGETS[kind].label })) }
        getValue={ () => target.kind }
        setValue={ kind => change({ kind: isTargetKind(kind) ? kind : DEFAULT_TARGET }) }
      />
      { fields.map(field => (
        <TargetFieldEntry
          key={ field.name }
          id={ `${home}-${field.option}` }
          element={ element }
          field={ field }
          text={ target[field.name] }
          onChange={ text => change({ [field.name]: text }) }
        />
      )) }
    </>
  );
}
