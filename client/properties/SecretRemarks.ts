import type { EntryDefinition, GroupDefinition } from '@bpmn-io/properties-panel';
import type { PropertiesPanel, PropertiesProvider } from 'bpmn-js-properties-panel';
import type { Element } from 'bpmn-js/lib/model/Types';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

import { checkSecrets, secretsOf } from '../../connector/checks/checkSecrets';
import type { Finding } from '../../connector/checks/Finding';
import { isLambdaTask, readLambdaTask } from '../../connector/readLambdaTask';
import type { SecretNames } from '../bridgeClient/SecretNames';
import type { FieldEntry } from './form/fieldEntry';
import type { FormGroupDefinition } from './form/FormGroup';

/** After the form's own provider: its groups are there then. */
const PRIORITY = 150;

/** Adds to the form what only the bridge knows: which secrets this machine does not have. Without a bridge, nothing. */
export class SecretRemarks implements PropertiesProvider {
  static $inject = [ 'propertiesPanel', 'eventBus', 'injector' ];

  private readonly names: SecretNames | null;

  constructor(propertiesPanel: PropertiesPanel, eventBus: EventBus, injector: Injector) {
    this.names = injector.get<SecretNames>('lambdaSecretNames', false);

    if (this.names) {
      propertiesPanel.registerProvider(PRIORITY, this);

      // no diagram has changed, yet the panel is to be drawn anew
      this.names.subscribe(() => void eventBus.fire('propertiesPanel.providersChanged'));
    }
  }

  getGroups({ businessObject }: Element): (groups: GroupDefinition[]) => GroupDefinition[] {
    return groups => {
      const findings = isLambdaTask(businessObject) ? this.findings(businessObject) : [];

      return findings.length ? groups.map(group => withFindings(group, findings)) : groups;
    };
  }

  private findings(businessObject: unknown): Finding[] {
    const task = readLambdaTask(businessObject);
    const known = this.names?.among(secretsOf(task));

    return known ? checkSecrets(task, known) : [];
  }
}

function withFindings<G extends GroupDefinition>(group: G, findings: Finding[]): G {
  if (!isFormGroup(group)) {
    return group;
  }

  const fields = group.entries?.filter(isFieldEntry).map(({ field }) => field.id) ?? [];

  return {
    ...group,
    entries: group.entries?.map(entry => withFindingsOf(entry, findings)),
    findings: [ ...group.findings, ...findings.filter(({ field }) => fields.includes(field)) ]
  };
}

function withFindingsOf<E extends EntryDefinition>(entry: E, findings: Finding[]): E {
  return isFieldEntry(entry)
    ? { ...entry, findings: [ ...entry.findings, ...findings.filter(({ field }) => field === entry.field.id) ] }
    : entry;
}

function isFormGroup(group: GroupDefinition): group is FormGroupDefinition {
  return 'findings' in group;
}

function isFieldEntry(entry: EntryDefinition): entry is FieldEntry {
  return 'field' in entry && 'findings' in entry;
}
