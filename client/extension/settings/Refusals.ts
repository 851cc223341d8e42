import type { SettingsPattern, SettingsProperty } from './SettingsSource';

/**
 * What was found wrong with texts of settings, such as a folder that is not there. The Modeler knows
 * of a text only what matches its pattern, and reads that at each validation: so what was refused is
 * a pattern that all texts match but this one.
 */
export class Refusals {
  private readonly found = new Map<string, { text: string; message: string }>();

  /** @param message undefined where nothing is wrong with it (any more) */
  say(name: string, text: string, message: string | undefined): void {
    if (message === undefined) {
      this.found.delete(name);
    } else {
      this.found.set(name, { text, message });
    }
  }

  /** The setting, which refuses what was found wrong beside what its own pattern refuses. */
  of(name: string, property: SettingsProperty): SettingsProperty {
    const { constraints } = property;

    if (constraints === undefined) {
      return property;
    }

    const pattern = (): SettingsPattern => this.pattern(name) ?? constraints.pattern;

    return { ...property, constraints: { get pattern() { return pattern(); } } };
  }

  private pattern(name: string): SettingsPattern | undefined {
    const refused = this.found.get(name);

    return refused && { value: `^(?!\\s*${escape(refused.text)}\\s*$)`, message: refused.message };
  }
}

/** RegExp.escape is not in every Chromium of the Modeler. */
function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
