import type { FieldId } from '../../../connector/fields';
import type { FeelWarning } from '../../../feel';
import { FieldPlaceLink } from './FieldPlaceLink';

/** How much of the expression is shown on each side of what a warning is about, in characters. */
const AROUND = 16;

/** What the engine would warn about, each with the piece of the expression that it is about; of the form's fields each leads to its place. */
export function FeelWarnings({ source, warnings, field }: { source: string; warnings: FeelWarning[]; field?: FieldId }) {
  const expression = source.replace(/^=/, '');

  return (
    <>
      { warnings.map(({ message, from, to }, index) => (
        <p key={ index } class="lambda-input__warning">
          { message } <Piece expression={ expression } from={ from } to={ to } />
          { field && <>{ ' ' }<FieldPlaceLink field={ field } from={ from } to={ to } /></> }
        </p>
      )) }
    </>
  );
}

function Piece({ expression, from, to }: { expression: string; from: number; to: number }) {
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
