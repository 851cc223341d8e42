import type { Target, TargetKind, TargetOf } from './Target';

/** What a user says of a target besides its kind; empty where it is not said. */
export interface TargetTexts {
  url: string;

  /** The AWS profile to call with in place of the task's credentials. */
  profile: string;
}

/** One text that a target takes. */
export interface TargetField {
  name: keyof TargetTexts;
  label: string;
  description?: string;
  placeholder?: string;

  /** The option of the command line. */
  option: string;

  /** What is wrong with a text, in a sentence; undefined where nothing is. */
  error?: (text: string) => string | undefined;
}

interface TargetFacts<Kind extends TargetKind> {
  label: string;
  description: string;
  fields: TargetField[];

  /** The target that the texts make; they are trimmed, and their fields find no error. */
  from(texts: TargetTexts): TargetOf<Kind>;

  /** What is called, for people, within a sentence. */
  place(target: TargetOf<Kind>): string;

  /** Whether a call needs the task's own credentials, as Camunda's does. */
  needsCredentials(target: TargetOf<Kind>): boolean;

  /** Whether a call may cost money or change what others use, so that the user is asked first. */
  isForReal: boolean;
}

const URL_FIELD: TargetField = {
  name: 'url',
  label: 'Endpoint URL',
  placeholder: 'http://localhost:4566',
  option: 'endpoint',
  error: text => isHttpUrl(text) ? undefined : 'The endpoint must be an http or https address, such as http://localhost:4566.'
};

const PROFILE_FIELD: TargetField = {
  name: 'profile',
  label: 'AWS profile',
  description: 'For tests only, in place of the task\'s own credentials, which are used where this is empty.',
  option: 'profile'
};

/** All targets, in the order in which they are offered; the first one is the default. */
export const TARGETS: { [Kind in TargetKind]: TargetFacts<Kind> } = {
  local: {
    label: 'Local functions',
    description: 'Runs the function of that name from the functions folder. No AWS account is needed.',
    fields: [],
    from: () => ({ kind: 'local' }),
    place: () => 'local functions',
    needsCredentials: () => false,
    isForReal: false
  },
  endpoint: {
    label: 'Endpoint',
    description: 'Calls any Lambda-compatible endpoint, such as LocalStack or SAM.',
    fields: [ URL_FIELD ],
    from: ({ url }) => ({ kind: 'endpoint', url }),
    place: ({ url }) => url,
    needsCredentials: () => false,
    isForReal: false
  },
  aws: {
    label: 'AWS',
    description: 'Calls the real function in the region of the task.',
    fields: [ PROFILE_FIELD ],
    from: ({ profile }) => profile === '' ? { kind: 'aws' } : { kind: 'aws', profile },
    place: ({ profile }) => profile ? `AWS, profile ${profile}` : 'AWS',
    needsCredentials: ({ profile }) => !profile,
    isForReal: true
  }
};

export const DEFAULT_TARGET: TargetKind = 'local';

/** In the order in which they are offered. */
export const TARGET_KINDS = Object.keys(TARGETS).filter(isTargetKind);

export function isTargetKind(text: unknown): text is TargetKind {
  return typeof text === 'string' && Object.hasOwn(TARGETS, text);
}

/** What stands in the way of a call, or undefined. */
export function targetError(kind: TargetKind, texts: TargetTexts): string | undefined {
  return TARGETS[kind].fields
    .map(({ name, error }) => error?.(texts[name].trim()))
    .find(error => error !== undefined);
}

/** The target that a user's texts make; `targetError` finds nothing wrong with them. */
export function toTarget(kind: TargetKind, { url, profile }: TargetTexts): Target {
  return TARGETS[kind].from({ url: url.trim(), profile: profile.trim() });
}

export function placeOf<Kind extends TargetKind>(target: TargetOf<Kind> & { kind: Kind }): string {
  return TARGETS[target.kind].place(target);
}

export function needsCredentials<Kind extends TargetKind>(target: TargetOf<Kind> & { kind: Kind }): boolean {
  return TARGETS[target.kind].needsCredentials(target);
}

/** Whether a text has the look of one; whether it is called, the bridge decides. */
function isHttpUrl(text: string): boolean {
  return /^https?:\/\/(?:[^\s/?#[\]]+|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(text);
}
