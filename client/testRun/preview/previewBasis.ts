import type { Element } from 'bpmn-js/lib/model/Types';

import type { PreviewBasis } from '../../../connector/preview/previewField';
import { exampleOutputOf } from '../../../connector/variables/exampleOutput';
import { isJsonObject, type JsonObject, parseJson, withPoints } from '../../../feel/reading';
import { businessObjectOf } from '../../model/businessObjectOf';
import { responseOf } from '../report/responseOf';
import { reportOf } from '../run/TestRuns';
import type { TestBench } from '../bench/TestBench';
import { readVariables } from '../../../connector/variables/readVariables';

/** What a field's FEEL is looked at with: the test variables, and what the last run brought. */
export function previewBasis(element: Element, bench: TestBench): PreviewBasis {
  const read = readVariables(bench.basis(element).variables);

  return {
    variables: read.kind === 'variables' ? withPoints(read.variables, read.points) : {},
    response: lastResponse(element, bench),
    output: exampleOutput(element)
  };
}

/** The example of what the task hands to the process, where the diagram has one that can be read. */
export function exampleOutput(element: Element): JsonObject | undefined {
  const example = parseJson(exampleOutputOf(businessObjectOf(element)) ?? '');

  return example.kind === 'value' && isJsonObject(example.value) ? example.value : undefined;
}

/** What the last run's expressions saw: an answer, or the error of a call that failed. */
export function lastResponse(element: Element, bench: TestBench): JsonObject | undefined {
  const report = bench.runs.ended(element.id)
    .flatMap(test => reportOf(test) ?? [])
    .find(({ dryRun, steps }) => !dryRun && steps.request);
  const error = report?.variables['error'];

  if (report?.steps.response) {
    return responseOf(report.steps.response);
  }

  return isJsonObject(error) ? { error } : undefined;
}
