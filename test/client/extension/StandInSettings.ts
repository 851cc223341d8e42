import type { SettingsGroup, SettingsSource } from '../../../client/extension/settings/SettingsSource';

/** Stands in for the Modeler's settings: refuses what they refuse, and tells as they tell. */
export class StandInSettings implements SettingsSource {
  readonly groups: SettingsGroup[] = [];
  private readonly values = new Map<string, unknown>();
  private readonly listeners = new Map<string, () => void>();

  /** @param stored values by their names, without the group */
  constructor(stored: Record<string, unknown> = {}) {
    this.keep(stored);
  }

  register(group: SettingsGroup): void {
    if (this.groups.some(({ id }) => id === group.id)) {
      throw new Error(`${group.id} is registered already`);
    }

    this.groups.push(group);
  }

  get(key: string): unknown {
    const property = this.groups.map(({ properties }) => properties[key]).find(Boolean);

    if (!property) {
      throw new Error(`Setting with key ${key} is not registered`);
    }

    return this.values.get(key) ?? property.default;
  }

  subscribe(key: string, listener: () => void): void {
    this.listeners.set(key, listener);
  }

  /** As the user does in the dialog. */
  change(values: Record<string, unknown>): void {
    this.keep(values).forEach(key => this.listeners.get(key)?.());
  }

  private keep(values: Record<string, unknown>): string[] {
    return Object.entries(values).map(([ name, value ]) => {
      this.values.set(`awsLambdaConnector.${name}`, value);

      return `awsLambdaConnector.${name}`;
    });
  }
}
