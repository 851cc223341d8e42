import type { FieldId } from '../../../connector/fields';
import type { FeelWarning } from '../../../feel';
import { FieldPlaceLink } from './FieldPlaceLink';
import { Piece } from '../../widgets/Piece';

/**
 * What the engine would warn about, each with the piece of the expression that it is about; of the
 * form's fields each leads to its place.
 */
export function FeelWarnings({ source, warnings, field }: {
  source: string;
  warnings: FeelWarning[];
  field?: FieldId;
}) {
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
