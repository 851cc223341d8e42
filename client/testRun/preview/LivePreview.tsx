import { useMemo } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { FieldId } from '../../../connector/fields';
import { previewField } from '../../../connector/preview/previewField';
import { withField } from '../../../connector/preview/withField';
import { readField } from '../../../connector/readField';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { businessObjectOf } from '../../model/businessObjectOf';
import { useTestBench } from '../bench/useTestBench';
import { previewBasis } from './previewBasis';
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
    () => previewField(text === undefined ? task : withField(task, field, text), field, previewBasis(element, bench)),
    [ JSON.stringify(task), text, field, variables, bench.runs.ended(element.id)[0] ]
  );

  return <PreviewLine expression={ source.trim().replace(/^=/, '') } preview={ preview } />;
}
