/**
 * Takes variables out of this process's environment.
 *
 * @returns what puts them back as they were
 */
export function withoutVariables(names: string[]): () => void {
  const before = names.map(name => [ name, process.env[name] ] as const);

  names.forEach(name => Reflect.deleteProperty(process.env, name));

  return () => before.forEach(([ name, value ]) => value === undefined
    ? Reflect.deleteProperty(process.env, name)
    : Reflect.set(process.env, name, value));
}
