import { counted } from '../../widgets/counted';
import type { CaseConflict } from '../../../connector/cases/mergeCases';
import type { CaseDesk } from '../desk/CaseDesk';
import type { CaseQuestion } from '../file/CasesState';

/** Why the last change was not made, or what the user has to say first. */
export function CaseMessages({ desk: { store } }: { desk: CaseDesk }) {
  return (
    <div class="lambda-cases__messages">
      { store.question && <Question question={ store.question } file={ store.fileName } /> }
      { store.problem && (
        <p class="lambda-test__reason" role="alert">
          { store.problem } <button type="button" class="lambda-test__link" onClick={ () => store.dismiss() }>Close</button>
        </p>
      ) }
    </div>
  );
}

/** More names would hide the question. */
const SHOWN = 5;

function Question({ question: { conflicts, answer }, file }: { question: CaseQuestion; file: string | undefined }) {
  return (
    <div class="lambda-cases__question" role="alertdialog" aria-label="Changed by somebody else">
      <p>
        <strong>{ file } was changed by somebody else,</strong> and you have both changed{ ' ' }
        { counted(conflicts.length, 'case') }:
      </p>
      <ul>
        { conflicts.slice(0, SHOWN).map((conflict, index) => <li key={ index }>{ describe(conflict) }</li>) }
        { conflicts.length > SHOWN && <li>and { conflicts.length - SHOWN } more</li> }
      </ul>
      <p>All other changes of both of you are kept.</p>
      <button type="button" class="lambda-form-action" onClick={ () => answer('mine') }>Keep mine</button>
      <button type="button" class="lambda-form-action" onClick={ () => answer('theirs') }>Take theirs</button>
      <button type="button" class="lambda-test__link" onClick={ () => answer('neither') }>Do not save</button>
    </div>
  );
}

function describe({ mine, theirs }: CaseConflict): string {
  const name = `“${(mine ?? theirs)?.name ?? ''}” of ${(mine ?? theirs)?.task ?? ''}`;

  return mine === undefined ? `${name}: you have deleted it` : theirs === undefined ? `${name}: it was deleted meanwhile` : name;
}
