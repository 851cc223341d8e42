import { MAX_DIFFERENCES, type Difference } from '../../../connector/values/diffJson';
import { feelPath } from '../../../connector/values/feelPath';
import type { RunReport } from '../../../connector/run/report';
import type { JsonValue } from '../../../feel/reading';
import { previewJson } from '../../../connector/values/previewJson';
import { reportOf, type EndedTest } from '../run/TestRuns';
import { useDifferences } from './useDifferences';

/** So much of a value is shown. */
const SHOWN_CHARACTERS = 80;

/** What differs between two runs: variables, request, response, result. */
export function Comparison({ before, after }: { before: EndedTest; after: EndedTest }) {
  const [ one, other ] = [ reportOf(before), reportOf(after) ];

  return one && other ? (
    <div class="lambda-comparison" role="region" aria-label="Comparison">
      <p class="lambda-test__hint">From the run at { before.endedAt.toLocaleTimeString() } to the one shown, of { after.endedAt.toLocaleTimeString() }:</p>
      <Part title="Variables before" root="" before={ before.request.variables } after={ after.request.variables } />
      <Part title="Request" root="request" before={ one.steps.request?.payload ?? null } after={ other.steps.request?.payload ?? null } />
      <Part title="Response" root="response.payload" before={ one.steps.response?.payload ?? null } after={ other.steps.response?.payload ?? null } />
      <Part title="Variables after" root="" before={ variablesOf(one) } after={ variablesOf(other) } />
    </div>
  ) : null;
}

function variablesOf({ variables, steps: { outputs } }: RunReport): JsonValue {
  return outputs?.processVariables ?? variables;
}

function Part({ title, root, before, after }: { title: string; root: string; before: JsonValue; after: JsonValue }) {
  const differences = useDifferences(before, after);

  if (differences === undefined) {
    return <div class="lambda-comparison__part" role="status">{ title }: comparing …</div>;
  }

  return (
    <>
      <div class="lambda-comparison__part">{ title }: { differences.length === 0 ? 'the same' : '' }</div>
      { differences.length > 0 && (
        <ul class="lambda-comparison__list">
          { differences.map((difference, index) => <Line key={ index } root={ root } difference={ difference } />) }
          { differences.length === MAX_DIFFERENCES && <li>and more</li> }
        </ul>
      ) }
    </>
  );
}

function Line({ root, difference: { path, before, after } }: { root: string; difference: Difference }) {
  return (
    <li>
      <code>{ feelPath(root, path) || 'all of it' }</code>:{ ' ' }
      { before === undefined ? <em>not there</em> : <del>{ shortened(before) }</del> }
      { ' \u2192 ' }
      { after === undefined ? <em>not there</em> : <ins>{ shortened(after) }</ins> }
    </li>
  );
}

function shortened(value: JsonValue): string {
  return previewJson(value, SHOWN_CHARACTERS).text.replace(/\s+/g, ' ');
}
