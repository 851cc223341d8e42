import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import { useModelerService } from '../../../home/useModelerService';
import { addResultEntry } from '../../../../connector/proposals/addResultEntry';
import { readField } from '../../../../connector/readField';
import { readLambdaTask } from '../../../../connector/readLambdaTask';
import type { JsonPath } from '../../../../connector/values/JsonPath';
import type { JsonObject } from '../../../../feel/reading';

/** Makes what is at a path of the response a variable, by an entry of the result expression. */
export function MapToVariable({ element, response, path }: { element: Element; response: JsonObject; path: JsonPath }) {
  const editor = useModelerService('lambdaTaskEditor');
  const [ said, setSaid ] = useState('');

  const map = (): void => {
    const own = readField(readLambdaTask(element.businessObject), 'resultExpression') ?? '';
    const added = addResultEntry(own, response, path);

    if (added) {
      editor.set(element, 'resultExpression', added.expression);
    }

    setSaid(added ? `The result expression now sets ${added.name}.` : 'The result expression fails over this response, so nothing was added: mend it first.');
  };

  return (
    <>
      <button type="button" class="lambda-test__link" onClick={ map } onBlur={ () => setSaid('') }>Map to variable</button>
      <span class="lambda-test__hint" role="status">{ said }</span>
    </>
  );
}
