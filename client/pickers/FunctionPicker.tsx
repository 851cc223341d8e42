import { useEffect, useLayoutEffect, useMemo, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

import { REGIONS } from '../../connector/aws/regions';
import { placeOf } from '../../connector/target/targets';
import type { Target } from '../../connector/target/Target';
import { useModelerService } from '../home/useModelerService';
import { useRedraws } from '../listeners/useRedraws';
import { FunctionChoice } from './FunctionChoice';
import { FunctionSearch, isRemote, type FunctionSearchState } from './FunctionSearch';
import { moveAmongChoices } from './moveAmongChoices';

/**
 * Chooses a function of the target that test runs call: looked for as its name is typed, page by page.
 * It is drawn when the user asks for it, and asks the target then.
 *
 * @param region that of the task where it says one
 */
export function FunctionPicker({ id, target, region: ownRegion, onChoose, onClose }: {
  id: string;
  target: Target;
  region: string;
  onChoose: (functionName: string) => void;
  onClose: () => void;
}) {
  const client = useModelerService('lambdaBridgeClient');
  const [ region, setRegion ] = useState(ownRegion);
  const search = useMemo(
    () => new FunctionSearch(client, { target, region: region.trim() }), [ client, JSON.stringify(target), region ]
  );
  const { state } = useRedraws(search);
  const input = useRef<HTMLInputElement>(null);
  const isReady = !isRemote(target) || region.trim() !== '';

  useLayoutEffect(() => input.current?.focus(), []);

  useEffect(() => {

    // a region is asked about when it is chosen, and not with each of its letters
    if (isReady && (region === ownRegion || REGIONS.some(known => known.id === region))) {
      search.begin();
    }

    return () => search.stop();
  }, [ search ]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();

    if (event.key === 'Escape') {
      onClose();
    } else {
      moveAmongChoices(event);
    }
  };

  return (
    <div class="lambda-picker" role="group" aria-label="Choose a function" onKeyDown={ onKeyDown }>
      <div class="lambda-picker__head">
        <strong>{ isRemote(target) ? `Functions of ${placeOf(target)}` : 'Local functions' }</strong>
        <button type="button" class="lambda-form-action" onClick={ onClose }>Close</button>
      </div>
      { isRemote(target) && (
        <label class="lambda-picker__label">
          Region{ ' ' }
          <input
            type="text"
            class="bio-properties-panel-input"
            list={ `${id}-regions` }
            value={ region }
            spellcheck={ false }
            autocomplete="off"
            onInput={ event => setRegion(event.currentTarget.value) }
            onChange={ () => search.begin() }
          />
          <datalist id={ `${id}-regions` }>
            { REGIONS.map(({ id, name }) => <option key={ id } value={ id } label={ name } />) }
          </datalist>
        </label>
      ) }
      <input
        ref={ input }
        type="search"
        class="bio-properties-panel-input"
        aria-label="Search by a part of the name"
        placeholder="Search by a part of the name"
        spellcheck={ false }
        autocomplete="off"
        disabled={ !isReady }
        onInput={ event => search.type(event.currentTarget.value) }
      />
      <Progress state={ state } isReady={ isReady } onStop={ () => search.stop() } />
      <ul class="lambda-picker__list">
        { state.found.map(found => (
          <FunctionChoice key={ found.name } found={ found } place={ search.place } onChoose={ onChoose } />
        )) }
      </ul>
      { state.marker !== undefined && !state.isBusy && (
        <button type="button" class="lambda-form-action" onClick={ () => search.more() }>Load more</button>
      ) }
    </div>
  );
}

/** Says how far the search is, to screen readers too. */
function Progress({ state: { text, found, isBusy, marker, trouble }, isReady, onStop }: {
  state: FunctionSearchState;
  isReady: boolean;
  onStop: () => void;
}) {
  const count = `${found.length} ${found.length === 1 ? 'function' : 'functions'}${marker === undefined ? '' : ' so far'}`;

  return (
    <div class="lambda-picker__state" role="status">
      { !isReady ? 'Choose the region first.' : isBusy ? 'Looking for functions … ' : trouble === undefined && (found.length === 0 ? nothingFound(text, marker) : count) }
      { isBusy && <button type="button" class="lambda-form-action" onClick={ onStop }>Stop</button> }
      { trouble !== undefined && !isBusy && <span class="lambda-form-warning">{ trouble } A name can always be typed.</span> }
    </div>
  );
}

function nothingFound(text: string, marker: string | undefined): string {
  const what = text === '' ? 'There are no functions here' : `No function has "${text}" in its name`;

  return marker === undefined ? `${what}.` : `${what} so far: there are more to look through.`;
}
