/**
 * `a.b`, the target of a `zeebe:input` or `zeebe:output`, is the entry `b` of the variable `a`
 * (connector contract 3.1).
 */
export function pathOf(target: string): string[] {
  return target.split('.');
}
