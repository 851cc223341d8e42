import { CopyButton } from './CopyButton';

/** Text in a box that scrolls, with what can be done to it. */
export function CodeBlock({ label, text, onCopy, onShowAll }: {
  label: string;
  text: string;
  onCopy: () => string | Promise<string>;

  /** Where the text is only a part. */
  onShowAll?: () => void;
}) {
  return (
    <div class="lambda-code">
      <pre class="lambda-code__text" tabIndex={ 0 } role="region" aria-label={ label }>{ text }</pre>
      <div class="lambda-code__actions">
        { onShowAll && <button type="button" class="lambda-test__link" onClick={ onShowAll }>Shortened: show all</button> }
        <CopyButton what={ label } text={ onCopy } />
      </div>
    </div>
  );
}
