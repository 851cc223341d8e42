import type { FieldId } from '../../../connector/fields';
import type { Preview } from '../../../connector/preview/previewField';
import { FeelWarnings } from '../report/FeelWarnings';
import { JsonValueView } from '../tree/JsonValueView';
import { PreviewFailure } from './PreviewFailure';

/** What a preview came to, as a tree. */
export function PreviewResult(
  { label, expression, field, preview }: { label: string; expression: string; field: FieldId; preview: Preview }
) {
  switch (preview.kind) {
    case 'none':
    case 'noResponse':
      return null;
    case 'failure':
      return <PreviewFailure expression={ expression } failure={ preview } />;
    case 'value':
      return (
        <>
          <JsonValueView label={ label } value={ preview.value } />
          <FeelWarnings source={ expression } warnings={ preview.warnings } field={ field } />
        </>
      );
  }
}
