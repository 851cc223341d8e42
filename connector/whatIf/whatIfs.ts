import type { Mock } from '../mock/Mock';

/** Something that a call can come to, to be tried without calling. */
export interface WhatIf {
  id: string;
  label: string;

  /** Undefined for the answer that the user writes. */
  mock?: Mock;
}

/** What a task should be ready for; the errors are those that the Lambda API documents for Invoke. */
export const WHAT_IFS: readonly WhatIf[] = [
  { id: 'throttled', label: 'it is throttled (429)', mock: { error: { type: 'TooManyRequestsException', message: 'Rate Exceeded.' } } },
  {
    id: 'forbidden',
    label: 'permission is missing (403)',
    mock: { error: { type: 'AccessDeniedException', message: 'User is not authorized to perform: lambda:InvokeFunction because no identity-based policy allows the lambda:InvokeFunction action' } }
  },
  { id: 'notFound', label: 'the function is not there (404)', mock: { error: { type: 'ResourceNotFoundException', message: 'Function not found' } } },
  { id: 'timeout', label: 'it does not answer in time', mock: { timeout: true } },
  {
    id: 'threw',
    label: 'the function throws',
    mock: { functionError: 'Unhandled', payload: { errorType: 'Error', errorMessage: 'Something went wrong', trace: [] } }
  },
  { id: 'empty', label: 'it answers nothing (null)', mock: { payload: null } },
  { id: 'edited', label: 'it answers what I write' }
];
