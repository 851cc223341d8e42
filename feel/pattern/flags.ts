/** What the letters of `(?ismux)` switch on. */
export interface Flags {
  ignoresCase: boolean;

  /** Case of all letters, not of ASCII's alone. */
  isUnicode: boolean;
  isDotAll: boolean;
  isMultiline: boolean;
  hasComments: boolean;
}

export function flagsOf(letters: string): Flags {
  return {
    ignoresCase: letters.includes('i'),
    isUnicode: letters.includes('u'),
    isDotAll: letters.includes('s'),
    isMultiline: letters.includes('m'),
    hasComments: letters.includes('x')
  };
}

/** Flags as they are once letters have switched some of them on and others off. */
export function switchFlags(flags: Flags, on: string, off: string): Flags {
  const [ switchedOn, switchedOff ] = [ flagsOf(on), flagsOf(off) ];

  return {
    ignoresCase: (flags.ignoresCase || switchedOn.ignoresCase) && !switchedOff.ignoresCase,
    isUnicode: (flags.isUnicode || switchedOn.isUnicode || on.includes('U')) && !switchedOff.isUnicode,
    isDotAll: (flags.isDotAll || switchedOn.isDotAll) && !switchedOff.isDotAll,
    isMultiline: (flags.isMultiline || switchedOn.isMultiline) && !switchedOff.isMultiline,
    hasComments: (flags.hasComments || switchedOn.hasComments) && !switchedOff.hasComments
  };
}
