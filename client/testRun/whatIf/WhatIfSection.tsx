import type { Element } from 'bpmn-js/lib/model/Types';

import { WHAT_IFS } from '../../../connector/whatIf/whatIfs';
import { formatJson } from '../../../feel/reading';
import { Section } from '../place/Section';
import { previewJson } from '../../../connector/values/previewJson';
import { reportOf } from '../run/TestRuns';
import type { TestBench } from '../bench/TestBench';
import { WhatIfResult } from './WhatIfResult';

/** Longer answers are not offered for editing. */
const EDITED_CHARACTERS = 50_000;

/** Tries the task against what a call can come to, without calling anything. */
export function WhatIfSection({ element, bench }: { element: Element; bench: TestBench }) {
  const state = bench.whatIfs.of(element.id);
  const prepared = bench.prepare(element);
  const written = state.written ?? lastAnswer(element, bench);
  const isWritten = WHAT_IFS.some(({ id, mock }) => id === state.id && !mock);

  const start = (): void => {
    if (prepared.kind === 'ready') {
      void bench.whatIfs.start(prepared.request, written);
    }
  };

  return (
    <Section title="What if" hint="without calling the function">
      <div class="lambda-what-if">
        <label class="lambda-what-if__label">
          What if{ ' ' }
          <select class="lambda-tree__levels" value={ state.id } onChange={ event => bench.whatIfs.change(element.id, { id: event.currentTarget.value }) }>
            { WHAT_IFS.map(({ id, label }) => <option key={ id } value={ id }>{ label }</option>) }
          </select>
        </label>
        <button type="button" class="lambda-test__dry-run" disabled={ prepared.kind === 'blocked' } aria-disabled={ state.running !== undefined } onClick={ start }>
          { state.running ? 'Trying' : 'Try' }
        </button>
      </div>
      { prepared.kind === 'blocked' && <p class="lambda-test__reason">{ prepared.reason }</p> }
      { isWritten && (
        <textarea
          class="lambda-what-if__answer"
          aria-label="The function's answer"
          spellcheck={ false }
          rows={ 6 }
          value={ written }
          onInput={ event => bench.whatIfs.change(element.id, { written: event.currentTarget.value }) }
          onKeyDown={ event => event.stopPropagation() }
        />
      ) }
      <div role="status">{ state.result && <WhatIfResult element={ element } result={ state.result } onAgain={ start } /> }</div>
    </Section>
  );
}

/** What the function answered last, to be changed. */
function lastAnswer(element: Element, bench: TestBench): string {
  const [ last ] = bench.runs.ended(element.id).flatMap(test => reportOf(test)?.steps.response ?? []);

  return last && previewJson(last.payload, EDITED_CHARACTERS).isComplete ? formatJson(last.payload, 2) : '{}';
}
