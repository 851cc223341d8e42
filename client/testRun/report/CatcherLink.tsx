
import { useModelerService } from '../../home/useModelerService';
import type { ErrorCatcher } from '../../../connector/lambdaTask';

const KINDS: Record<ErrorCatcher['kind'], string> = { boundaryEvent: 'boundary event', eventSubprocess: 'event subprocess' };

/** How much of the canvas stays free around what is shown, in pixels. */
const PADDING = 100;

/** The event that catches an error: clicked, it is selected and brought into sight, as long as the diagram has it. */
export function CatcherLink({ catcher: { id, name, kind } }: { catcher: ErrorCatcher }) {
  const canvas = useModelerService('canvas');
  const selection = useModelerService('selection');
  const element = useModelerService('elementRegistry').get(id);

  const show = (): void => {
    if (element) {
      canvas.scrollToElement(element, PADDING);
      selection.select(element);
    }
  };

  return (
    <>
      the { KINDS[kind] }{ ' ' }
      { element
        ? <button type="button" class="lambda-test__link" title="Show it in the diagram" onClick={ show }>{ name ?? id }</button>
        : name ?? id }
    </>
  );
}
