import type { MenuEntry } from './popupMenu';

/** The group that holds connectors in every menu; the Modeler's templates are in the group of the same id. */
export const CONNECTORS = { id: 'connectors', name: 'Connectors' };

/** How AWS Lambda looks in every menu, and which words it is found by. */
export function lambdaEntry(imageUrl: string, action: MenuEntry['action']): MenuEntry {
  return {
    label: 'AWS Lambda',
    description: 'Invoke a function in AWS Lambda',
    imageUrl,
    group: CONNECTORS,
    search: 'lambda aws amazon invoke function serverless connector',
    action
  };
}
