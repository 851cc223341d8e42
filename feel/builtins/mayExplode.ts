/** Parts of a pattern that matter here: escapes and sets as a whole, groups, and what repeats or chooses. */
const PARTS = /\\.|\[(?:\\.|[^\]\\])*\]|[()*+|]|\{\d/gs;

/**
 * Whether a pattern repeats a group that itself holds a repetition or a
 * choice, such as `(a+)+`: that is what can take exponential time.
 */
export function mayExplode(pattern: string): boolean {
  const groups: boolean[] = [];
  let closed = false;

  for (const [ part ] of pattern.matchAll(PARTS)) {
    const isRepetition = part === '*' || part === '+' || part.startsWith('{');

    if (isRepetition && closed) {
      return true;
    }

    closed = part === ')' && (groups.pop() ?? false);

    if (part === '(') {
      groups.push(false);
    } else if (isRepetition || part === '|' || closed) {
      groups.fill(true);
    }
  }

  return false;
}
