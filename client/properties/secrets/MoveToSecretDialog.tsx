import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import { fieldOf, type FieldId } from '../../../connector/fields';
import { showModal } from '../../dialogs/showModal';
import { entryIdOf } from '../places/entryIdOf';

/** Asks for the name of the secret that a key becomes. */
export function MoveToSecretDialog({ element, field, onClose }: {
  element: Element;
  field: FieldId;
  onClose: () => void;
}): VNode {
  const mover = useService('lambdaSecretMover');
  const eventBus = useService('eventBus');
  const [ name, setName ] = useState(() => mover.freeName(field));
  const [ state, setState ] = useState<{ isBusy: boolean; error?: string }>({ isBusy: false });
  const [ closed ] = useState(() => new AbortController());

  useEffect(() => () => closed.abort(), [ closed ]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setState({ isBusy: true });

    const moved = await mover.move(element, field, name.trim(), closed.signal);

    if (closed.signal.aborted) {
      return;
    }

    if (moved.kind === 'refused') {
      setState({ isBusy: false, error: moved.message });
      return;
    }

    onClose();
    eventBus.fire('propertiesPanel.showEntry', { id: entryIdOf(field) });
  };

  return (
    <dialog
      ref={ showModal }
      class="lambda-dialog"
      aria-labelledby="lambda-move-title"
      onKeyDown={ event => event.stopPropagation() }
      onClose={ onClose }
    >
      <form onSubmit={ event => void submit(event) }>
        <h2 id="lambda-move-title">Move { fieldOf(field).label.toLowerCase() } to a secret</h2>
        <p>
          The value is stored on this machine, for test runs, and the field refers to it.
          Camunda needs a secret of the same name.
        </p>
        <label>
          Name of the secret
          <input
            type="text"
            spellcheck={ false }
            autocomplete="off"
            value={ name }
            aria-invalid={ state.error !== undefined }
            onInput={ event => setName(event.currentTarget.value) }
          />
        </label>
        <p role="alert">{ state.error }</p>
        <p>Undo brings the text back into the diagram; the secret stays stored.</p>
        <div class="lambda-dialog__buttons">
          <button type="submit" class="lambda-dialog__primary" disabled={ state.isBusy || name.trim() === '' }>Move</button>
          <button type="button" onClick={ onClose }>Cancel</button>
        </div>
      </form>
    </dialog>
  );
}
