import type { ComponentChildren } from '@bpmn-io/properties-panel/preact';

import { ToneIcon, type Tone } from './ToneIcon';

/** Something that must not be overlooked, told by shape and words as well as by colour. */
export function Banner({ tone, title, message, children }: {
  tone: Tone;
  title: string;
  message?: string;
  children?: ComponentChildren;
}) {
  return (
    <div class={ `lambda-banner lambda-banner--${tone}` }>
      <ToneIcon tone={ tone } />
      <div class="lambda-banner__text">
        <strong class="lambda-banner__title">{ title }</strong>
        { message && <span class="lambda-banner__message">{ message }</span> }
        { children }
      </div>
    </div>
  );
}
