
import { useModelerService } from '../../home/useModelerService';
import { fieldOf, type FieldId } from '../../../connector/fields';
import { showFieldPlace } from './showFieldPlace';

/** Leads to a place in a field of the form. */
export function FieldPlaceLink({ field, from, to }: { field: FieldId; from: number; to: number }) {
  const eventBus = useModelerService('eventBus');

  return (
    <button type="button" class="lambda-test__link" title={ `Select it in the field ${fieldOf(field).label}` } onClick={ () => showFieldPlace(eventBus, field, from, to) }>
      Show in field
    </button>
  );
}
