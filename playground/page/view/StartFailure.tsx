import type { ReactNode } from 'react';

/** Fills the page where the plugin could not be loaded. */
export function StartFailure({ error }: { error: unknown }): ReactNode {
  return (
    <main className="start-failure" role="alert">
      <h1>The plugin could not be loaded</h1>
      <p>{ error instanceof Error ? error.message : String(error) }</p>
      <p>Stop the playground, run <code>npm start</code> again and reload this page.</p>
    </main>
  );
}
