import { useRef, useState } from '@bpmn-io/properties-panel/preact/hooks';

const LABELS = { idle: 'Copy', copied: 'Copied', failed: 'Not copied: the clipboard is locked' } as const;

/** Numbers what is copied on the page: of two texts, the one that was asked for last stays in the clipboard. */
let lastCopy = 0;

/** Copies a text, and says whether that worked until something else is done. */
export function CopyButton({ what, label = LABELS.idle, text }: {
  what: string;

  /** What stands on the button; `Copy` unless told. */
  label?: string;
  text: () => string | Promise<string>;
}) {
  const [ state, setState ] = useState<keyof typeof LABELS>('idle');

  /** Whose outcome is said here; undefined once something else is done. */
  const awaited = useRef<number>();

  const copy = async (): Promise<void> => {
    const number = awaited.current = ++lastCopy;
    const say = (outcome: 'copied' | 'failed'): void => {
      if (number === awaited.current) {
        setState(outcome);
      }
    };

    try {
      const copied = await text();

      if (number === lastCopy) {
        await navigator.clipboard.writeText(copied);
        say('copied');
      }
    } catch {
      say('failed');
    }
  };

  const leave = (): void => {
    awaited.current = undefined;
    setState('idle');
  };

  return (
    <button
      type="button"
      class="lambda-test__link"
      aria-label={ state === 'idle' && label === LABELS.idle ? `Copy ${what}` : undefined }
      onClick={ () => void copy() }
      onBlur={ leave }
    >
      { state === 'idle' ? label : LABELS[state] }
    </button>
  );
}
