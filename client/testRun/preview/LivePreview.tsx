import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { isObject } from '../../../connector/jsonValues';
import type { FieldId } from '../../../connector/fields';
import { previewField, type PreviewBasis } from '../../../connector/preview/previewField';
import { withField } from '../../../connector/preview/withField';
import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { exampleOutputOf } from '../../../connector/variables/exampleOutput';
import { parseJson, type JsonObject } from '../../../feel/json';
import { businessObjectOf } from '../../model/businessObjectOf';
import { useTestBench } from '../panel/useTestBench';
import { responseOf } from '../report/responseOf';
import { reportOf } from '../run/TestRuns';
import type { TestBench } from '../TestBench';
import { readVariables } from '../variables/readVariables';
import { PreviewLine } from './PreviewLine';

/**
 * What the FEEL of a field gives with the test variables or, of result and error
 * expression, over the last response. Nothing is called.
 *
 * @param text as it is typed; undefined where the diagram has it
 */
export function LivePreview({ element, field, text }: { element: Element; field: FieldId; text: string | undefined }) {
  const bench = useTestBench();
  const task = readLambdaTask(businessObjectOf(element));
  const { variables } = bench.basis(element);
  const source = text ?? readField(task, field) ?? '';
  const preview = useMemo(
    () => previewField(text === undefined ? task : withField(task, field, text), field, basisOf(element, bench)),
    [ JSON.stringify(task), text, field, variables, bench.runs.ended(element.id)[0] ]
  );

  return <PreviewLine expression={ source.trim().replace(/^=/, '') } preview={ preview } />;
}

function basisOf(element: Element, bench: TestBench): PreviewBasis {
  const read = readVariables(bench.basis(element).variables);
  const example = parseJson(exampleOutputOf(businessObjectOf(element)) ?? '');

  return {
    variables: read.kind === 'variables' ? read.variables : {},
    response: lastResponse(element, bench),
    output: example.kind === 'value' && isObject(example.value) ? example.value : undefined
  };
}

/** What the last run's expressions saw: an answer, or the error of a call that failed. */
function lastResponse(element: Element, bench: TestBench): JsonObject | undefined {
  const report = bench.runs.ended(element.id)
    .flatMap(test => reportOf(test) ?? [])
    .find(({ dryRun, steps }) => !dryRun && steps.request);
  const error = report?.variables['error'];

  if (report?.steps.response) {
    return responseOf(report.steps.response);
  }

  return isObject(error) ? { error } : undefined;
}
