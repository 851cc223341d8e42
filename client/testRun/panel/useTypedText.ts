import type { Debounce } from '@bpmn-io/properties-panel';
import { useRef } from '@bpmn-io/properties-panel/preact/hooks';

/** What an editor of the panel is given of a text that it edits. */
export interface TypedText {
  getValue(): string;
  setValue(value: string | undefined): void;
  debounce: Debounce;

  /** Another one where the editor must be made anew to show the text. */
  key: number;
}

/**
 * A text whose editor is its own master while somebody types. The panel's
 * editors take over whatever value they are drawn with, after the fact: drawn
 * with what was typed a moment ago they would take back what was typed since.
 * So the value that they are drawn with stays the same until somebody else
 * changes the text.
 *
 * @param text as it is now
 * @param write takes what is typed, at once
 */
export function useTypedText(text: string, write: (text: string) => void): TypedText {
  const state = useRef({ drawn: text, last: text, key: 0, isTyping: false }).current;

  if (text !== state.last) {

    // an editor that is drawn with the same value again would not look at it
    state.key += text === state.drawn ? 1 : 0;
    state.drawn = state.last = text;
  }

  return {
    key: state.key,

    // while it takes in what was typed, the editor asks what there was before
    getValue: () => state.isTyping ? state.last : state.drawn,
    setValue: (value = '') => {
      state.last = value;
      write(value);
    },
    debounce: callback => duringTyping(callback, state)
  };
}

/** Every keystroke is taken at once: unlike a change of the diagram it is no command that wants collecting. */
function duringTyping<F extends (...args: never[]) => void>(callback: F, state: { isTyping: boolean }): F {
  return new Proxy(callback, {
    apply(target, self, args) {
      state.isTyping = true;

      try {
        Reflect.apply(target, self, args);
      } finally {
        state.isTyping = false;
      }
    }
  });
}
