/** How much of the expression is shown on each side of what is marked, in characters. */
const AROUND = 16;

/** A place in an expression, marked, with what is around it. */
export function Piece({ expression, from, to }: { expression: string; from: number; to: number }) {
  const start = Math.max(0, from - AROUND);
  const end = to + AROUND;

  return (
    <code class="lambda-piece">
      { start > 0 && '\u2026' }
      { expression.slice(start, from) }
      <mark class="lambda-piece__mark">{ expression.slice(from, to) }</mark>
      { expression.slice(to, end) }
      { end < expression.length && '\u2026' }
    </code>
  );
}
