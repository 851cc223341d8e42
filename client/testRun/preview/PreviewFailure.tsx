import type { Evaluation } from '../../../feel';
import { Piece } from '../../widgets/Piece';

/** Why an expression gives nothing, with its place. */
export function PreviewFailure({ expression, failure }: { expression: string; failure: Extract<Evaluation, { kind: 'failure' }> }) {
  const { from, to } = failure;

  return (
    <p class="lambda-input__error">
      { shortMessage(failure.message) }
      { from !== undefined && <>{ ' ' }<Piece expression={ expression } from={ from } to={ to ?? from } /></> }
    </p>
  );
}

/** The expression itself stands right above. */
function shortMessage(message: string): string {
  const short = message.replace(/^(?:failed to (?:parse|evaluate) expression|Assertion failure on evaluate the expression) '[\s\S]*?': /, '');

  return short.charAt(0).toUpperCase() + short.slice(1);
}
