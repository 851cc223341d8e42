import type { Preview } from '../../../connector/preview/previewField';
import { FeelWarnings } from '../report/FeelWarnings';
import { previewJson } from '../../../connector/values/previewJson';
import { PreviewFailure } from './PreviewFailure';

/** So much of a value is shown. */
const SHOWN_CHARACTERS = 400;

/** A preview below a field. */
export function PreviewLine({ expression, preview }: { expression: string; preview: Preview }) {
  return preview.kind === 'none' ? null : (
    <div class="lambda-preview">
      <Line expression={ expression } preview={ preview } />
    </div>
  );
}

function Line({ expression, preview }: { expression: string; preview: Preview }) {
  switch (preview.kind) {
    case 'none':
      return null;
    case 'noResponse':
      return <p class="lambda-test__hint">Run the task once: then this shows what comes of its response.</p>;
    case 'failure':
      return <PreviewFailure expression={ expression } failure={ preview } />;
    case 'value':
      return (
        <>
          <pre class="lambda-preview__value" aria-label="Preview">{ previewJson(preview.value, SHOWN_CHARACTERS).text }</pre>
          <FeelWarnings source={ expression } warnings={ preview.warnings } />
        </>
      );
  }
}
