import { LayoutContext, useEvent, useLayoutState } from '@bpmn-io/properties-panel';
import { useService } from 'bpmn-js-properties-panel';
import type { VNode } from '@bpmn-io/properties-panel/preact';
import { useCallback, useContext, useEffect, useMemo, useRef } from '@bpmn-io/properties-panel/preact/hooks';

import type { FieldProps } from '../fields/FieldProps';
import { useUnchanged } from './useUnchanged';

const SHOW_ENTRY = 'propertiesPanel.showEntry';

export interface WhenOpenProps extends FieldProps {
  groupId: string;
  shouldOpen: boolean;
  fieldComponent: (props: FieldProps) => VNode;
}

/**
 * A field that is drawn only while its group is open: editors of FEEL take
 * long, and nobody sees those of a closed group. It is drawn anew only where
 * something of it has changed: the group is, twice, as soon as it is there.
 */
export function WhenOpen({ groupId, shouldOpen, fieldComponent: Field, ...props }: WhenOpenProps): VNode {
  const [ isOpen, setOpen ] = useLayoutState([ 'groups', groupId, 'open' ], shouldOpen);

  useOpenedByShowing(props.id, isOpen, () => setOpen(true));

  const fieldProps = useUnchanged(props);
  const layout = useUnchanged(useContext(LayoutContext));

  return useMemo(() => isOpen
    ? <LayoutContext.Provider value={ layout }><Field { ...fieldProps } /></LayoutContext.Provider>
    : <div data-entry-id={ fieldProps.id } />, [ Field, fieldProps, layout, isOpen ]);
}

/** What is to be shown can be focused only when it is drawn: it is asked again then. */
function useOpenedByShowing(id: string, isOpen: boolean, open: () => void): void {
  const eventBus = useService('eventBus');
  const isAsked = useRef(false);

  const onShow = useCallback((event: { id?: string }) => {
    if (!isOpen && event.id === id) {
      isAsked.current = true;
      open();
    }
  }, [ id, isOpen ]);

  useEvent(SHOW_ENTRY, onShow);

  useEffect(() => {
    if (isOpen && isAsked.current) {
      isAsked.current = false;
      eventBus.fire(SHOW_ENTRY, { id });
    }
  }, [ eventBus, id, isOpen ]);
}
