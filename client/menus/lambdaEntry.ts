import type { LambdaConnector } from './LambdaConnector';
import type { MenuEntry } from './popupMenu';

/** The group that holds connectors in every menu; the Modeler's templates are in the group of the same id. */
export const CONNECTORS = { id: 'connectors', name: 'Connectors' };

/**
 * How AWS Lambda looks in every menu, and which words it is found by. Below its label
 * stands what the Modeler's template chooser and the panel's header call it.
 */
export function lambdaEntry({ icon, templateName }: Pick<LambdaConnector, 'icon' | 'templateName'>, action: MenuEntry['action']): MenuEntry {
  return {
    label: 'AWS Lambda',
    description: templateName,
    imageUrl: icon,
    group: CONNECTORS,
    search: 'lambda aws amazon invoke function serverless connector change type element',
    action
  };
}
