import type { Difference } from '../../../connector/cases/differences';
import { previewJson } from '../../../connector/values/previewJson';
import type { JsonValue } from '../../../feel/reading';

/** So much of a value is shown; all of it is behind its title. */
const SHOWN_CHARACTERS = 400;

/** Where a result is not as its case expects. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <table class="lambda-differences" aria-label="Differences">
      <thead>
        <tr><th scope="col">Where</th><th scope="col">Expected</th><th scope="col">Actual</th></tr>
      </thead>
      <tbody>
        { differences.map(({ path, expected, actual }, index) => (
          <tr key={ index }>
            <th scope="row"><code>{ path }</code></th>
            <td data-label="Expected"><Value value={ expected } tag="del" /></td>
            <td data-label="Actual"><Value value={ actual } tag="ins" /></td>
          </tr>
        )) }
      </tbody>
    </table>
  );
}

function Value({ value, tag: Tag }: { value: JsonValue | undefined; tag: 'del' | 'ins' }) {
  if (value === undefined) {
    return <em>nothing</em>;
  }

  const { text } = previewJson(value, SHOWN_CHARACTERS);

  return <Tag class="lambda-differences__value">{ text }</Tag>;
}
