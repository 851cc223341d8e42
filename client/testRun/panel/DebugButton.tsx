import type { Element } from 'bpmn-js/lib/model/Types';
import { useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { TestBench } from '../bench/TestBench';

/** Runs a local function under its debugger; says where that is possible, where it is not here. */
export function DebugButton({ element, bench, isBlocked }: {
  element: Element;
  bench: TestBench;
  isBlocked: boolean;
}) {
  const [ isAsked, setAsked ] = useState(false);
  const isLocal = bench.target(element).kind === 'local';

  const debug = (): void => {
    setAsked(!isLocal);

    if (isLocal) {
      void bench.run(element, { debugPort: bench.debugPort });
    }
  };

  return (
    <>
      <button
        type="button"
        class="lambda-test__debug"
        title={ isLocal ? WAITS : ELSEWHERE }
        disabled={ isBlocked }
        aria-disabled={ !isLocal }
        onClick={ debug }
        onBlur={ () => setAsked(false) }
      >
        Debug
      </button>
      <span aria-live="polite" class="lambda-test__elsewhere">{ isAsked && !isLocal && ELSEWHERE }</span>
    </>
  );
}

const WAITS = 'Runs the local function once a debugger is attached, without a time-out';
const ELSEWHERE = 'A debugger can be attached to functions of this machine only: choose local functions above.';

const [ LOWEST, HIGHEST ] = [ 1, 65_535 ];

/** Where the function waits for its debugger, once it was debugged: the port may be another program's. */
export function DebugPort({ home, element, bench }: { home: string; element: Element; bench: TestBench }) {
  const [ last ] = bench.runs.ended(element.id);
  const id = `${home}-debugPort`;

  const change = (text: string): void => {
    const port = Number(text);

    if (Number.isInteger(port) && port >= LOWEST && port <= HIGHEST) {
      bench.debugPort = port;
    }
  };

  return last?.request.debugPort === undefined ? null : (
    <p class="lambda-test__hint">
      <label for={ id }>Debug at port </label>
      <input
        id={ id }
        class="lambda-test__port"
        type="number"
        min={ LOWEST }
        max={ HIGHEST }
        value={ bench.debugPort }
        onInput={ event => change(event.currentTarget.value) }
        onKeyDown={ event => event.stopPropagation() }
      />
    </p>
  );
}
