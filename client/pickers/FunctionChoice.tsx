import { useEffect, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { FunctionVersionsAnswer } from '../../bridge/protocol';
import type { BridgeAnswer } from '../bridgeClient/BridgeClient';
import { useModelerService } from '../home/useModelerService';
import { isRemote, type FoundFunction, type FunctionsPlace } from './FunctionSearch';

/** A function to choose; opened, its aliases and versions, which are asked for then. */
export function FunctionChoice({ found: { name, runtime, description }, place, onChoose }: {
  found: FoundFunction;
  place: FunctionsPlace;
  onChoose: (functionName: string) => void;
}) {
  const [ isOpen, setOpen ] = useState(false);

  return (
    <li class="lambda-picker__function">
      <div class="lambda-picker__row">
        <Choice text={ name } hint={ runtime } title={ description } onChoose={ () => onChoose(name) } />
        { isRemote(place.target) && (
          <button
            type="button"
            class="lambda-form-action"
            aria-expanded={ isOpen }
            aria-label={ `Aliases and versions of ${name}` }
            onClick={ () => setOpen(!isOpen) }
          >
            { isOpen ? 'Less' : 'Versions' }
          </button>
        ) }
      </div>
      { isOpen && <Qualifiers name={ name } place={ place } onChoose={ onChoose } /> }
    </li>
  );
}

function Qualifiers({ name, place, onChoose }: {
  name: string;
  place: FunctionsPlace;
  onChoose: (functionName: string) => void;
}) {
  const client = useModelerService('lambdaBridgeClient');
  const [ answer, setAnswer ] = useState<BridgeAnswer<FunctionVersionsAnswer>>();
  const { target, region } = place;

  useEffect(() => {
    const asking = new AbortController();

    if (isRemote(target)) {
      void client.functionVersions({ target, region, functionName: name }, asking.signal).then(answer => {
        if (!asking.signal.aborted) {
          setAnswer(answer);
        }
      });
    }

    return () => asking.abort();
  }, [ client, place, name ]);

  if (answer?.kind !== 'answer') {
    return (
      <div class="lambda-picker__state" role="status">
        { answer ? <span class="lambda-form-warning">{ answer.message }</span> : 'Looking for aliases and versions …' }
      </div>
    );
  }

  const { aliases, versions } = answer.value;

  return (
    <ul class="lambda-picker__qualifiers">
      { [
        ...aliases.map(({ name, version }) => ({ qualifier: name, hint: `alias of ${version}` })),
        ...versions.map(version => ({ qualifier: version, hint: 'version' }))
      ].map(({ qualifier, hint }) => (
        <li key={ qualifier }>
          <Choice text={ `${name}:${qualifier}` } hint={ hint } onChoose={ () => onChoose(`${name}:${qualifier}`) } />
        </li>
      )) }
    </ul>
  );
}

function Choice({ text, hint, title, onChoose }: {
  text: string;
  hint?: string;
  title?: string;
  onChoose: () => void;
}) {
  return (
    <button type="button" class="lambda-picker__choice" title={ title } onClick={ onChoose }>
      <span class="lambda-picker__name">{ text }</span>
      { hint && <span class="lambda-picker__hint">{ hint }</span> }
    </button>
  );
}
