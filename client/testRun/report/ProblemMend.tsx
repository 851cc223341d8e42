import type { Element } from 'bpmn-js/lib/model/Types';

import type { MendKind } from '../../../connector/checks/Finding';
import { mendOf } from '../../../connector/proposals/mendOf';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { Problem } from '../../../connector/run/report';
import { useModelerService } from '../../home/useModelerService';

/** What mends a problem of a run, where something can. */
const MENDS: Record<string, MendKind> = { textPayload: 'payloadAsFeel' };

/** The button that mends in the diagram what a run remarks, where the task as it is now still can be mended so. */
export function ProblemMend({ element, problem }: { element: Element; problem: Problem }) {
  const editor = useModelerService('lambdaTaskEditor');
  const mend = mendOf(readLambdaTask(element.businessObject), { mend: MENDS[problem.code] });

  return mend
    ? (
      <>
        { ' ' }
        <button
          type="button"
          class="lambda-test__link"
          title={ Object.values(mend.values).join('\n\n') }
          onClick={ () => editor.setAll(element, mend.values) }
        >
          { mend.label }
        </button>
      </>
    )
    : null;
}
