import type { MenuEntry } from './popupMenu';

/** The group that holds connectors in every menu; the Modeler's templates are in the group of the same id. */
export const CONNECTORS = { id: 'connectors', name: 'Connectors' };

/** How AWS Lambda looks in every menu, and which words it is found by. */
export function lambdaEntry(imageUrl: string, action: MenuEntry['action']): MenuEntry {
  return {
    label: 'AWS Lambda',

    // as the official template is called where the Modeler names it
    description: 'Invoke AWS Lambda Function',
    imageUrl,
    group: CONNECTORS,
    search: 'lambda aws amazon invoke function serverless connector change type',
    action
  };
}
