import { useState } from '@bpmn-io/properties-panel/preact/hooks';
import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { FieldId } from '../../../connector/fields';
import { MoveToSecretDialog } from './MoveToSecretDialog';

/** The action at a key in plain text; nothing where there is nobody to keep it. */
export function MoveToSecret({ element, field }: { element: Element; field: FieldId }): VNode | null {
  const mover = useService('lambdaSecretMover');
  const [ isOpen, setOpen ] = useState(false);

  return mover.canMove(element, field) ? (
    <div>
      <button type="button" class="lambda-form-action" title={ TITLE } onClick={ () => setOpen(true) }>Move to a secret</button>
      { isOpen && <MoveToSecretDialog element={ element } field={ field } onClose={ () => setOpen(false) } /> }
    </div>
  ) : null;
}

const TITLE = 'Keeps the value on this machine, outside of the diagram, and refers to it';
