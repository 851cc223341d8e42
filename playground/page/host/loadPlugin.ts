/**
 * Loads a plugin as Camunda Modeler does: by a script and a style sheet of the
 * page, after the globals are set and before the application is drawn.
 *
 * @throws {Error} where one of them is missing or broken
 */
export async function loadPlugin(): Promise<void> {
  const style = document.createElement('link');
  const script = document.createElement('script');

  style.rel = 'stylesheet';
  style.href = '/plugin/resources/style.css';
  script.src = '/plugin/dist/client.js';

  await Promise.all([ append(style, style.href), append(script, script.src) ]);
}

function append(element: HTMLElement, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`The plugin's file ${url} could not be loaded`)));
    document.head.append(element);
  });
}
