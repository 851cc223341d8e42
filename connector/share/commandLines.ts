import { shellText } from './shellText';

/** A command for a POSIX shell, an option a line; an option without a value is left out, one that is true has none. */
export function commandLines(
  command: string, options: Array<[ name: string, value: string | true | undefined ]>, last?: string
): string {
  const given = options.flatMap(([ name, value ]) => {
    return value === undefined ? [] : [ value === true ? name : `${name} ${shellText(value)}` ];
  });

  return [ command, ...given, ...last === undefined ? [] : [ last ] ].join(' \\\n  ');
}
