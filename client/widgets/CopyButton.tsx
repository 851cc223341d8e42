import { useState } from '@bpmn-io/properties-panel/preact/hooks';

const LABELS = { idle: 'Copy', copied: 'Copied', failed: 'Not copied: the clipboard is locked' } as const;

/** Copies a text, and says whether that worked until something else is done. */
export function CopyButton({ what, label = LABELS.idle, text }: {
  what: string;

  /** What stands on the button; `Copy` unless told. */
  label?: string;
  text: () => string | Promise<string>;
}) {
  const [ state, setState ] = useState<keyof typeof LABELS>('idle');

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await text());
      setState('copied');
    } catch {
      setState('failed');
    }
  };

  return (
    <button
      type="button"
      class="lambda-test__link"
      aria-label={ state === 'idle' && label === LABELS.idle ? `Copy ${what}` : undefined }
      onClick={ () => void copy() }
      onBlur={ () => setState('idle') }
    >
      { state === 'idle' ? label : LABELS[state] }
    </button>
  );
}
