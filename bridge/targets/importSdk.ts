import { lazy } from '../async/lazy';

/** It is large, so read when first needed, and no more of it than calls need. */
export const importSdk = lazy(() => {

  // its remarks about the version of Node are not for our users
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

  return import('./callingSdk');
});
