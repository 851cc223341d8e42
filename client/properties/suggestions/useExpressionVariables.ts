import type { FeelVariable } from '@bpmn-io/properties-panel';
import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';

import type { FieldId } from '../../../connector/fields';
import { useRedraws } from '../../listeners/useRedraws';
import { exampleOutput, lastResponse } from '../../testRun/preview/previewBasis';
import { useWideParts } from '../../wideParts/useWideParts';
import type { FieldProps } from '../fields/FieldProps';

/** Whether a field sees the response, and nothing of the process (connector contract 3.7, 3.8). */
export function seesResponse(field: FieldId): boolean {
  return field === 'resultExpression' || field === 'errorExpression';
}

/** Until what knows them is loaded. */
const NONE: FeelVariable[] = [];

/**
 * What result and error expression can read and call, for a FEEL editor's suggestions: as it was in the last run, else
 * by the example output. Nothing for other fields.
 */
export function useExpressionVariables({ element, field, task }: FieldProps): FeelVariable[] | undefined {
  const isWanted = seesResponse(field.id);
  const bench = useRedraws(useService('lambdaTestBench', false));
  const seen = isWanted && bench ? lastResponse(element, bench) : undefined;
  const response = seen && !Object.hasOwn(seen, 'error') ? seen : undefined;
  const loaded = useWideParts(isWanted);
  const run = bench?.runs.ended(element.id)[0];

  return useMemo(() => {
    if (!isWanted) {
      return undefined;
    }

    if (loaded.kind !== 'ready') {
      return NONE;
    }

    const { errorSuggestions, outputVariables, resultSuggestions } = loaded.parts;

    if (field.id === 'resultExpression') {
      return resultSuggestions({ response });
    }

    const outputs = response ? outputVariables(task, response) : exampleOutput(element);

    return errorSuggestions(task, { response, outputs });
  }, [ element, field.id, run, loaded.kind, JSON.stringify(task) ]);
}
