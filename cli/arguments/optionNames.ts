import type { Option } from './Command';

/** How options are written, `--json` and `-h` alike. */
export function optionNames(options: Record<string, Option>): string[] {
  return Object.entries(options).flatMap(([ name, { short } ]) => [ `--${name}`, ...(short === undefined ? [] : [ `-${short}` ]) ]);
}
