import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Finding } from '../../../connector/checks/Finding';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import { useWideParts } from '../../wideParts/useWideParts';

/** The button that mends a finding, where something is proven to; what proves it is loaded when it is first wanted. */
export function MendAction({ element, finding }: { element: Element; finding: Finding }) {
  const editor = useService('lambdaTaskEditor');
  const loaded = useWideParts();

  switch (loaded.kind) {
    case 'loading':
      return null;
    case 'failed':
      return <>
        { ' ' }What mends it could not be loaded ({ loaded.message }). Is the plugin complete?
        { ' ' }<Action onClick={ loaded.again }>Try again</Action>
      </>;
    case 'ready': {
      const mend = loaded.parts.mendOf(readLambdaTask(element.businessObject), finding);
      const proposal = mend && Object.values(mend.values).join('\n\n');

      return mend
        ? <>{ ' ' }<Action title={ proposal } onClick={ () => editor.setAll(element, mend.values) }>{ mend.label }</Action></>
        : null;
    }
  }
}

function Action({ title, onClick, children }: { title?: string; onClick: () => void; children: ComponentChildren }) {
  return <button type="button" class="lambda-form-action" title={ title } onClick={ onClick }>{ children }</button>;
}
