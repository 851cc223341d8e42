import type { Target } from '../../connector/run/report';

/** Where a test run calls the function, as it was chosen; what one target needs is kept when another is chosen. */
export interface TargetDraft {
  kind: Target['kind'];
  endpointUrl: string;

  /** The AWS profile to call AWS with in place of the task's credentials; empty for none. */
  profile: string;
}

/** What is wrong with a chosen target, or undefined. */
export function targetError({ kind, endpointUrl }: Pick<TargetDraft, 'kind' | 'endpointUrl'>): string | undefined {
  return kind === 'endpoint' && !isHttpUrl(endpointUrl)
    ? 'The endpoint must be a URL, such as http://localhost:4566.'
    : undefined;
}

/** The target as a run is told it. */
export function toTarget({ kind, endpointUrl, profile }: TargetDraft): Target {
  switch (kind) {
    case 'local':
      return { kind };
    case 'endpoint':
      return { kind, url: endpointUrl.trim() };
    case 'aws':
      return profile.trim() === '' ? { kind } : { kind, profile: profile.trim() };
  }
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:$/.test(new URL(text.trim()).protocol);
}
