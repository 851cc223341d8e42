import { useLayoutEffect, useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

import type { AwsProfile } from '../../../bridge/protocol';
import { useModelerService } from '../../home/useModelerService';

/**
 * The AWS profiles of this machine, offered beneath the entry that it stands in: asked of the bridge, not of AWS,
 * when somebody comes to the field. The panel's entries cannot be given a list.
 */
export function ProfileSuggestions({ id }: { id: string }) {
  const client = useModelerService('lambdaBridgeClient');
  const place = useRef<HTMLDataListElement>(null);
  const [ profiles, setProfiles ] = useState<AwsProfile[]>([]);

  useLayoutEffect(() => {
    const entry = place.current?.closest('[data-entry-id]');
    const listen = (): void => {
      entry?.querySelector('input')?.setAttribute('list', id);

      // without an answer the name is typed, as it always can be
      void client.profiles().then(answer => answer.kind === 'answer' && setProfiles(answer.value.profiles));
    };

    entry?.addEventListener('focusin', listen);

    return () => entry?.removeEventListener('focusin', listen);
  }, [ client, id ]);

  return (
    <datalist id={ id } ref={ place }>
      { profiles.map(({ name, kind, region }) => (
        <option key={ name } value={ name } label={ [ KINDS[kind], region ].filter(Boolean).join(', ') } />
      )) }
    </datalist>
  );
}

const KINDS: Record<AwsProfile['kind'], string> = {
  keys: 'access keys', sso: 'SSO', login: 'console login', role: 'assumes a role', process: 'credential process', other: 'settings only'
};
