import type { JsonValue } from '../../../feel/json';
import { isContainer } from '../../../connector/values/JsonTree';
import { JsonBlock } from '../report/JsonBlock';
import { useReportView } from '../report/ReportContext';
import { ActiveValue } from './ActiveValue';
import { JsonTreeView } from './JsonTreeView';
import { useTree } from './useTree';

/**
 * A value of a run: lists and contexts as a tree or, at the user's wish, as
 * text; what is a single value as text.
 *
 * @param root FEEL that reads the value, where its path is of use
 */
export function JsonValueView({ label, value, root }: { label: string; value: JsonValue; root?: string }) {
  return isContainer(value) ? <ContainerView label={ label } value={ value } root={ root } /> : <JsonBlock label={ label } value={ value } />;
}

function ContainerView({ label, value, root }: { label: string; value: JsonValue; root?: string }) {
  const view = useReportView();
  const place = view.tree(label);
  const tree = useTree(value, place);

  const show = (showsText: boolean): void => {
    place.showsText = showsText;
    view.changed();
  };

  return (
    <div class="lambda-value">
      { place.showsText ? <JsonBlock label={ label } value={ value } /> : <><JsonTreeView label={ label } tree={ tree } /><ActiveValue tree={ tree } root={ root } /></> }
      <button type="button" class="lambda-test__link lambda-value__toggle" aria-label={ `Show ${label} as ${place.showsText ? 'tree' : 'text'}` } onClick={ () => show(!place.showsText) }>
        { place.showsText ? 'As tree' : 'As text' }
      </button>
    </div>
  );
}
