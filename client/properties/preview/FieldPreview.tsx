import { useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { FieldId } from '../../../connector/fields';
import { useWideParts } from '../../wideParts/useWideParts';
import type { Typing } from './Typing';

/** Keys that follow each other faster than this are looked at together, in milliseconds. */
const PAUSE_MS = 30;

/** While a field is edited: what its FEEL gives, below it. */
export function FieldPreview({ element, field, typing }: { element: Element; field: FieldId; typing: Typing }) {
  const place = useRef<HTMLDivElement>(null);
  const bench = useService('lambdaTestBench', false);
  const isEdited = useIsEdited(place);
  const text = useTypedText(typing, isEdited);
  const loaded = useWideParts(isEdited && bench !== null);

  return (
    <div ref={ place }>
      { isEdited && bench && loaded.kind === 'ready' && <loaded.parts.LivePreview element={ element } field={ field } text={ text } /> }
    </div>
  );
}

/** Whether the entry that a place is in has the focus. */
function useIsEdited(place: { current: HTMLElement | null }): boolean {
  const [ isEdited, setEdited ] = useState(false);

  useLayoutEffect(() => {
    const entry = place.current?.closest<HTMLElement>('[data-entry-id]');
    const enter = (): void => setEdited(true);
    const leave = ({ relatedTarget }: FocusEvent): void =>
      setEdited(relatedTarget instanceof Node && entry?.contains(relatedTarget) === true);

    entry?.addEventListener('focusin', enter);
    entry?.addEventListener('focusout', leave);

    return () => {
      entry?.removeEventListener('focusin', enter);
      entry?.removeEventListener('focusout', leave);
    };
  }, []);

  return isEdited;
}

/** The text as it is typed; undefined where the diagram has it. */
function useTypedText(typing: Typing, isEdited: boolean): string | undefined {
  const [ text, setText ] = useState<string>();

  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = isEdited ? typing.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setText(typing.text), PAUSE_MS);
    }) : undefined;

    // what was typed before has been written since, or undone
    setText(undefined);

    return () => {
      clearTimeout(timer);
      end?.();
    };
  }, [ typing, isEdited ]);

  return text;
}
