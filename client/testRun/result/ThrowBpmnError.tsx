import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { LambdaTask } from '../../../connector/lambdaTask';
import { errorCodeFor, proposeBpmnError, type Failure } from '../../../connector/proposals/proposeBpmnError';
import { readLambdaTask } from '../../../connector/readLambdaTask';
import type { RunReport } from '../../../connector/run/report';
import { useModelerService } from '../../home/useModelerService';
import { ErrorBoundaryEvents } from '../../model/ErrorBoundaryEvents';
import { failureOf } from './failureOf';
import { isErrorExpressionAsRun } from '../report/FunctionFailed';

/** The choice that puts a new event at the task; no code is empty. */
const NEW = '';

/**
 * Makes a BPMN error of a failure: with the code of an event of the diagram that catches it, or with that of a new
 * boundary event. What it writes is proven over this very failure.
 */
export function ThrowBpmnError({ element, report }: { element: Element; report: RunReport }) {
  const { verdict } = report;
  const failed = failureOf(report);
  const isCaught = verdict.kind === 'bpmnError' && verdict.catcher !== undefined;

  return failed && !isCaught
    ? <Throw element={ element } { ...failed } isDone={ !isErrorExpressionAsRun(element, report) } />
    : null;
}

/** @param isDone whether the error expression has changed since: what comes of it the next run shows */
function Throw({ element, failure, type, isDone }: {
  element: Element;
  failure: Failure;
  type: string;
  isDone: boolean;
}) {
  const editor = useModelerService('lambdaTaskEditor');
  const boundaryEvents = ErrorBoundaryEvents.of(
    useModelerService('commandStack'), useModelerService('elementFactory'), editor, useModelerService('modeling')
  );
  const task = readLambdaTask(element.businessObject);
  const codes = codesOf(task);
  const [ chosen, choose ] = useState(codes[0]?.code ?? NEW);
  const [ typed, setTyped ] = useState(() => errorCodeFor(type));
  const [ said, setSaid ] = useState('');
  const isNew = !codes.some(({ code }) => code === chosen);
  const code = (isNew ? typed : chosen).trim();
  const values = code === '' || isDone ? undefined : proposeBpmnError(task, failure, code);

  const insert = (): void => {
    if (!values) {
      return;
    }

    if (isNew && !codes.some(known => known.code === code)) {
      boundaryEvents.add(element, code, values);
      setSaid(`The error expression throws ${code}, and a new boundary event catches it: draw what follows from there.`);
    } else {
      editor.setAll(element, values);
      setSaid(`The error expression throws ${code}.`);
    }
  };

  if (isDone) {
    return <p class="lambda-test__hint" role="status">{ said }</p>;
  }

  return (
    <div class="lambda-throw">
      <label>
        BPMN error{ ' ' }
        <select class="lambda-tree__levels" value={ isNew ? NEW : chosen } onChange={ event => choose(event.currentTarget.value) }>
          { codes.map(({ code, name }) => <option key={ code } value={ code }>{ name ? `${code} (${name})` : code }</option>) }
          <option value={ NEW }>New boundary event …</option>
        </select>
      </label>
      { isNew && (
        <input
          type="text"
          class="lambda-tree__search"
          aria-label="Code of the BPMN error"
          spellcheck={ false }
          value={ typed }
          onInput={ event => setTyped(event.currentTarget.value) }
          onKeyDown={ event => event.stopPropagation() }
        />
      ) }
      <button
        type="button"
        class="lambda-test__link"
        aria-disabled={ values === undefined }
        title={ values && Object.values(values).join('\n\n') }
        onClick={ insert }
      >
        Throw it
      </button>
      <span class="lambda-test__hint" role="status">
        { code === '' ? 'A BPMN error needs a code.' : values ? '' : UNPROVEN }
      </span>
    </div>
  );
}

const UNPROVEN = 'No error expression could be proven to tell this failure: write one by hand.';

/** The codes that somebody catches, as they are written; FEEL is known at run time only. */
function codesOf({ catchers }: LambdaTask): Array<{ code: string; name?: string }> {
  const codes = catchers.flatMap(({ errorCode, name }) => errorCode && !errorCode.startsWith('=') ? [ { code: errorCode, name } ] : []);

  return codes.filter(({ code }, index) => codes.findIndex(other => other.code === code) === index);
}
