import type { Page } from 'puppeteer-core';

/**
 * Gathers what goes wrong on a page: errors in the console (a breach of the
 * content security policy is one), uncaught errors, requests that fail.
 */
export function watchPage(page: Page): string[] {
  const troubles: string[] = [];

  page.on('console', message => {
    if (message.type() === 'error') {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', error => troubles.push(`uncaught: ${String(error)}`));
  page.on('response', response => {
    if (response.status() >= 400) {
      troubles.push(`${response.status()}: ${response.url()}`);
    }
  });

  return troubles;
}
