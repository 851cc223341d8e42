import type { CaseDesk } from '../desk/CaseDesk';

/** That the last change is being made, or is. It stands below all else: what is about to be clicked must not move. */
export function LastChange({ desk: { store } }: { desk: CaseDesk }) {
  return (
    <p class="lambda-cases__done" role="status">
      { store.isSaving && !store.question ? 'Saving …' : store.lastChange && (
        <>
          { store.lastChange.label }{ ' ' }
          <button type="button" class="lambda-test__link" onClick={ () => void store.undo() }>Undo</button>{ ' ' }
          <button type="button" class="lambda-test__link" onClick={ () => store.dismiss() }>Close</button>
        </>
      ) }
    </p>
  );
}
