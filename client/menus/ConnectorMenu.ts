import type { Shape } from 'bpmn-js/lib/model/Types';

import type { ConnectorTemplate, ConnectorTemplates } from './ConnectorTemplates';
import type { LambdaConnector } from './LambdaConnector';
import { CONNECTORS, lambdaEntry } from './lambdaEntry';
import type { Placement } from './Placement';
import type { MenuEntries, MenuEntry, MenuProvider, PopupMenu } from './popupMenu';

export const CONNECTOR_MENU = 'aws-lambda-append-connector';

/** The menu that "Append Connector" opens: AWS Lambda, then the connectors that the Modeler has templates of. */
export class ConnectorMenu implements MenuProvider {
  static $inject = [ 'awsLambdaTemplates', 'lambdaConnector', 'awsLambdaPlacement', 'popupMenu' ];

  constructor(
    private readonly connectorTemplates: ConnectorTemplates,
    private readonly lambdaConnector: LambdaConnector,
    private readonly placement: Placement,
    popupMenu: PopupMenu
  ) {
    popupMenu.registerProvider(CONNECTOR_MENU, this);
  }

  getPopupMenuEntries(element: Shape): MenuEntries {
    const others = this.connectorTemplates.others().map(template => {
      return [ `append-connector-${template.id}`, this.templateEntry(element, template) ] as const;
    });

    return {
      'append-connector-aws-lambda': lambdaEntry(
        this.lambdaConnector,
        this.placement.append(element, () => this.lambdaConnector.create())
      ),
      ...Object.fromEntries(others)
    };
  }

  private templateEntry(element: Shape, template: ConnectorTemplate): MenuEntry {
    return {
      label: template.name,
      description: template.description,
      imageUrl: template.icon,
      search: template.search,
      group: CONNECTORS,
      action: this.placement.append(element, () => template.create())
    };
  }
}
