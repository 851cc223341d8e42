import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { previewField } from '../../../../connector/preview/previewField';
import { readLambdaTask } from '../../../../connector/readLambdaTask';
import { headerExpression } from '../../../../connector/run/conclusion/headerExpression';
import type { RunReport } from '../../../../connector/run/report';
import { PreviewResult } from '../../preview/PreviewResult';
import { responseOf } from '../responseOf';
import { Section } from '../../place/Section';

/** What the result expression gives of this response, where it was changed since the run. */
export function ResultNow(
  { element, report: { steps: { response, resultExpression } } }: { element: Element; report: RunReport }
) {
  const task = readLambdaTask(element.businessObject);
  const expression = headerExpression(task.headers, 'resultExpression')?.feel;
  const preview = useMemo(
    () => response && expression !== undefined && expression !== resultExpression?.source
      ? previewField(task, 'resultExpression', { variables: {}, response: responseOf(response) })
      : undefined,
    [ response, expression, resultExpression?.source ]
  );

  return preview ? (
    <Section title="Result now" hint="of the expression as it is now, over this response" open>
      <PreviewResult label="Result now" expression={ expression ?? '' } field="resultExpression" preview={ preview } />
    </Section>
  ) : null;
}
