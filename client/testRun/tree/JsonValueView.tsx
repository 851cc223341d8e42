import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';

import type { JsonValue } from '../../../feel/reading';
import { isContainer } from '../../../connector/values/isContainer';
import type { JsonPath } from '../../../connector/values/JsonPath';
import { JsonBlock } from './JsonBlock';
import { useReportView } from '../place/ReportContext';
import { ActiveValue } from './ActiveValue';
import { JsonTreeView } from './JsonTreeView';
import { useTree } from './useTree';

/**
 * A value of a run: lists and contexts as a tree or, at the user's wish, as
 * text; what is a single value as text.
 *
 * @param root FEEL that reads the value, where its path is of use
 */
export function JsonValueView({ value, ...props }: ViewProps & { value: JsonValue }) {
  return isContainer(value)
    ? <ContainerView value={ value } { ...props } />
    : <JsonBlock label={ props.label } value={ value } />;
}

interface ViewProps {
  label: string;
  root?: string;

  /** What else can be done with what is at a path. */
  actions?: (path: JsonPath) => ComponentChildren;
}

function ContainerView({ label, value, root, actions }: ViewProps & { value: JsonValue }) {
  const view = useReportView();
  const place = view.tree(label);
  const tree = useTree(value, place);

  const show = (showsText: boolean): void => {
    place.showsText = showsText;
    view.changed();
  };

  return (
    <div class="lambda-value">
      { place.showsText ? <JsonBlock label={ label } value={ value } /> : <>
        <JsonTreeView label={ label } tree={ tree } />
        <ActiveValue tree={ tree } root={ root } actions={ actions } />
      </> }
      <button type="button" class="lambda-test__link lambda-value__toggle" aria-label={ `Show ${label} as ${place.showsText ? 'tree' : 'text'}` } onClick={ () => show(!place.showsText) }>
        { place.showsText ? 'As tree' : 'As text' }
      </button>
    </div>
  );
}
