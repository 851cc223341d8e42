import type { Target } from '../../connector/run/report';

/** Where a test run calls the function, as it was chosen; the URL is kept when another target is chosen. */
export interface TargetDraft {
  kind: Target['kind'];
  endpointUrl: string;
}

/** What is wrong with a chosen target, or undefined. */
export function targetError({ kind, endpointUrl }: TargetDraft): string | undefined {
  return kind === 'endpoint' && !isHttpUrl(endpointUrl)
    ? 'The endpoint must be a URL, such as http://localhost:4566.'
    : undefined;
}

/** The target as a run is told it. */
export function toTarget({ kind, endpointUrl }: TargetDraft): Target {
  return kind === 'endpoint' ? { kind, url: endpointUrl.trim() } : { kind };
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:$/.test(new URL(text.trim()).protocol);
}
