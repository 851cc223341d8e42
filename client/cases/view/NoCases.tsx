import type { CasesState } from '../file/CasesState';
import type { CaseDesk } from '../desk/CaseDesk';

/** Why there are no test cases to be seen, and what to do. */
export function NoCases({ desk, state }: { desk: CaseDesk; state: Exclude<CasesState, { kind: 'ready' }> }) {
  const again = (
    <button type="button" class="lambda-test__link" onClick={ () => void desk.store.reload() }>Read it again</button>
  );

  switch (state.kind) {
    case 'unsaved':
      return (
        <p class="lambda-cases__hint" role="status">
          Test cases are kept in a file beside the diagram. Save the diagram first, then they can be made here.
        </p>
      );
    case 'loading':
      return <p class="lambda-cases__hint" role="status">Reading the test cases …</p>;
    case 'failed':
      return <p class="lambda-test__reason" role="alert">{ state.message } { again }</p>;
    case 'broken':
      return (
        <div class="lambda-cases__broken" role="alert">
          <p>
            <strong>{ desk.store.fileName }</strong>
            { state.line !== undefined && <>, <strong>line { state.line }{ state.column !== undefined && `, column ${state.column}` }</strong></> }{ ' ' }
            cannot be read.
          </p>
          <p>{ state.message }</p>
          <p>It stays as it is until it is mended: nothing is written over it. { again }</p>
        </div>
      );
  }
}
