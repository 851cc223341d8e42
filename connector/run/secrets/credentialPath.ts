/**
 * Whether a path leads into what only the call's credentials are: the task's own, or those of its
 * reusable credential.
 */
export function isCredentialPath(path: string[]): boolean {
  const [ root, next ] = path;

  return root === 'authentication' || root === 'awsCredential' && next === 'authentication';
}

/** Whether a path, or one below it, may lead into them. */
export function mayHoldCredentials([ root ]: string[]): boolean {
  return root === undefined || root === 'authentication' || root === 'awsCredential';
}

/** Whether a path leads to a key that is no less secret where the diagram holds it in plain text. */
export function isKeyPath(path: string[]): boolean {
  const key = path.at(-1);

  return isCredentialPath(path) && (key === 'accessKey' || key === 'secretKey');
}
