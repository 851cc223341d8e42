import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { UnsavedChoice, UnsavedQuestion } from '../diagram/UnsavedQuestion';

const CHOICES: Array<{ choice: UnsavedChoice; label: string }> = [
  { choice: 'download', label: 'Download, then go on' },
  { choice: 'discard', label: 'Discard changes' },
  { choice: 'cancel', label: 'Cancel' }
];

/** Asks what becomes of changes that are in no file. Escape keeps them. */
export function UnsavedDialog({ question }: { question: UnsavedQuestion }): ReactNode {
  const name = useSyncExternalStore(question.subscribe, question.getName);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (name === null) {
      dialog.current?.close();
    } else {
      dialog.current?.showModal();
    }
  }, [ name ]);

  return (
    <dialog
      className="settings unsaved"
      ref={ dialog }
      aria-labelledby="unsaved-title"
      onCancel={ () => question.answer('cancel') }
      onKeyDown={ event => event.stopPropagation() }
    >
      <h2 id="unsaved-title">Keep your changes?</h2>
      <p>{ name } has changes that are in no file.</p>
      <div className="unsaved__choices">
        { CHOICES.map(({ choice, label }) => (
          <button key={ choice } type="button" className={ choice === 'download' ? 'settings__done' : 'unsaved__other' } onClick={ () => question.answer(choice) }>
            { label }
          </button>
        )) }
      </div>
    </dialog>
  );
}
