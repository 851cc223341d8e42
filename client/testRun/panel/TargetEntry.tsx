import { SelectEntry, TextFieldEntry } from '@bpmn-io/properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { TestBench } from '../TestBench';
import { targetError, type TargetDraft } from '../testTarget';
import { immediately } from './immediately';

const TARGETS: ReadonlyArray<{ value: TargetDraft['kind']; label: string; description: string }> = [
  { value: 'local', label: 'Local functions', description: 'Runs the function of that name from the functions folder. No AWS account is needed.' },
  { value: 'endpoint', label: 'Endpoint', description: 'Calls any Lambda-compatible endpoint, such as LocalStack or SAM.' },
  { value: 'aws', label: 'AWS', description: 'Calls the real function in the region of the task.' }
];

/** Chooses where a test run calls the function. */
export function TargetEntry({ element, bench }: { element: Element; bench: TestBench }) {
  const target = bench.target(element);

  const change = (part: Partial<TargetDraft>): void => {
    bench.drafts.change(element, { target: { ...target, ...part } });
  };

  return (
    <>
      <SelectEntry
        id="lambdaTestRun-target"
        element={ element }
        label="Call the function at"
        description={ TARGETS.find(({ value }) => value === target.kind)?.description }
        getOptions={ () => TARGETS.map(({ value, label }) => ({ value, label })) }
        getValue={ () => target.kind }
        setValue={ value => change({ kind: TARGETS.find(known => known.value === value)?.value ?? 'local' }) }
      />
      { target.kind === 'endpoint' && (
        <TextFieldEntry
          id="lambdaTestRun-endpoint"
          element={ element }
          label="Endpoint URL"
          placeholder="http://localhost:4566"
          debounce={ immediately }
          getValue={ () => target.endpointUrl }
          setValue={ value => change({ endpointUrl: value ?? '' }) }
          validate={ value => targetError({ kind: 'endpoint', endpointUrl: value ?? '' }) }
        />
      ) }
      { target.kind === 'aws' && (
        <TextFieldEntry
          id="lambdaTestRun-profile"
          element={ element }
          label="AWS profile"
          description="For tests only, in place of the task's own credentials, which are used where this is empty."
          debounce={ immediately }
          getValue={ () => target.profile }
          setValue={ value => change({ profile: value ?? '' }) }
        />
      ) }
    </>
  );
}
