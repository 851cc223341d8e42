import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { Page } from 'puppeteer-core';

/** The test cases' view in a page, and the file that they are kept in. */
export class CasesPage {

  /** @param root what holds the view: the wide one unless told */
  constructor(private readonly page: Page, readonly file: string, private readonly root = '.lambda-wide') {}

  /** Opens the wide view with its test cases. */
  async open(): Promise<void> {
    await this.page.locator('.status-bar button[aria-label="Panel"]').click();
    await this.page.locator('.lambda-wide__tab ::-p-text(Test cases)').click();
    await this.page.waitForSelector(`${this.root} .lambda-cases`);
  }

  /** Waits until something of the view is there, with a text in it. */
  async waitFor(selector: string, text = ''): Promise<string> {
    const found = await this.page.waitForFunction(
      (selector, text) => [ ...document.querySelectorAll(selector) ].map(node => node.textContent ?? '').find(content => content.includes(text)),
      {},
      `${this.root} ${selector}`,
      text
    );

    return await found.jsonValue() ?? '';
  }

  /** Clicks a button by its text, once it can be: at once, for what is found may be drawn anew at any time. */
  async press(text: string): Promise<void> {
    await this.page.waitForFunction(
      (root, text) => {
        const button = [ ...document.querySelectorAll<HTMLButtonElement>(`${root} .lambda-cases button`) ]
          .find(button => button.textContent?.trim().startsWith(text) && !button.disabled);

        button?.click();

        return button !== undefined;
      },
      {},
      this.root,
      text
    );
  }

  async select(name: string): Promise<void> {
    await this.page.waitForFunction(
      (root, name) => {
        const row = [ ...document.querySelectorAll<HTMLElement>(`${root} .lambda-cases__row`) ]
          .find(row => row.querySelector('.lambda-cases__name')?.textContent === name);

        row?.click();

        return row !== undefined;
      },
      {},
      this.root,
      name
    );
    await this.page.waitForSelector(`${this.root} .lambda-cases__details[aria-label=${JSON.stringify(`Test case ${name}`)}]`);
  }

  /** Puts a text into a field, in place of what is in it. */
  async fill(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (selector, text) => {
        const field = document.querySelector(selector);

        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
          return false;
        }

        field.focus();
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));

        return true;
      },
      {},
      `${this.root} ${selector}`,
      text
    );
  }

  /** What the list shows: names with what came of them. */
  async rows(): Promise<string[]> {
    return this.page.$$eval(`${this.root} .lambda-cases__row`, rows => rows.map(row =>
      `${row.querySelector('.lambda-cases__name')?.textContent ?? ''}: ${row.querySelector('.lambda-visually-hidden')?.textContent ?? ''}`));
  }

  /** As when the user comes back to the window. */
  async comeBack(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  }

  /** The text of the file. */
  get text(): string {
    return readFileSync(this.file, 'utf8');
  }

  /** The names in the file. */
  get names(): string[] {
    return this.content.cases.map(({ name }) => name);
  }

  get content(): { cases: Array<{ name: string; task: string } & Record<string, unknown>> } {
    return JSON.parse(this.text);
  }

  /** As somebody else does: at once, so that nobody reads half of it. */
  write(cases: object[], version = 1): void {
    writeFileSync(`${this.file}.new`, JSON.stringify({ version, cases }, null, 2));
    renameSync(`${this.file}.new`, this.file);
  }
}
