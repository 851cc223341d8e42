import type { JsonInputObject } from '../../feel';

/**
 * The variables of a scope: its own, and those of the scopes around it as far as its own do not hide them.
 * What the process begins with has the points of its numbers (`1.0`), which FEEL sees.
 */
export class Variables {
  private constructor(private own: JsonInputObject, private readonly outer: Variables | undefined) {}

  /** Those of a process. */
  static ofProcess(variables: JsonInputObject): Variables {
    return new Variables(variables, undefined);
  }

  /** Those of a scope within, which has some of its own. */
  within(own: JsonInputObject): Variables {
    return new Variables(own, this);
  }

  /** All that are seen here. */
  seen(): JsonInputObject {
    return { ...this.outer?.seen(), ...this.own };
  }

  /** The scope's own alone. */
  local(): JsonInputObject {
    return this.own;
  }

  /**
   * Takes variables as Camunda merges them: each into the innermost scope that has one of its name, else into the
   * process.
   */
  merge(variables: JsonInputObject): void {
    for (const [ name, value ] of Object.entries(variables)) {
      this.holderOf(name).own = { ...this.holderOf(name).own, [name]: value };
    }
  }

  private holderOf(name: string): Variables {
    return this.outer === undefined || Object.hasOwn(this.own, name) ? this : this.outer.holderOf(name);
  }
}
