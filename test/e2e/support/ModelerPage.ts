import type { KeyInput, Page } from 'puppeteer-core';

import { TypingPage } from './TypingPage';

/** On a busy machine all takes its time; a test ends a little later. */
const PATIENCE_MS = 50_000;

/** The playground's page, in the words of the one who uses it. */
export class ModelerPage {
  private readonly typing: TypingPage;

  constructor(private readonly page: Page) {
    page.setDefaultTimeout(PATIENCE_MS);
    this.typing = new TypingPage(page);
  }

  /** Opens the playground; its diagram is drawn then, the first task selected for good, and the bridge there. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.ready();
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  private async ready(): Promise<void> {
    await this.page.waitForSelector('.editor[aria-busy="false"]');
    await this.waitUntilSelected('PriceOrder');
    await this.page.waitForSelector('.lambda-status--ready');
  }

  /** Waits until the status bar says that the bridge is so. */
  async waitForStatus(status: 'ready' | 'failed'): Promise<void> {
    await this.page.waitForSelector(`.lambda-status--${status}`);
  }

  /** Selects an element of the diagram that is not selected yet, by its id; the panel shows it then. */
  async select(id: string): Promise<void> {
    await this.page.locator(`.djs-shape[data-element-id="${id}"]`).click();
    await this.waitUntilSelected(id);
  }

  /** Waits until an element is selected, and the panel shows it. */
  async waitUntilSelected(id: string): Promise<void> {
    await this.page.waitForSelector(`.djs-shape[data-element-id="${id}"].selected`);
    await this.page.waitForFunction(
      id => document.querySelector<HTMLInputElement>('.bio-properties-panel [data-entry-id="id"] input')?.value === id, {}, id
    );
  }

  /** Clicks a button of the context pad by its title. */
  async clickPad(title: string): Promise<void> {
    await this.page.locator(`.djs-context-pad .entry[title="${title}"]`).click();
  }

  /** Chooses what to append from the open menu by its label, and waits until its name can be typed. */
  async append(label: string): Promise<void> {
    await this.page.locator(`.djs-popup-results .entry ::-p-text(${label})`).click();
    await this.page.waitForSelector('.djs-direct-editing-content:focus');
  }

  /** Runs the selected task, whose test run is open, until it has completed. */
  async run(): Promise<void> {
    await this.clickButton('Run');
    await this.banner('Completed');
  }

  async press(...keys: KeyInput[]): Promise<void> {
    for (const key of keys.slice(0, -1)) {
      await this.page.keyboard.down(key);
    }

    await this.page.keyboard.press(keys[keys.length - 1]!);

    for (const key of keys.slice(0, -1)) {
      await this.page.keyboard.up(key);
    }
  }

  /** Opens a group of the properties panel by its title, if it is closed. */
  async openGroup(title: string): Promise<void> {
    await this.page.waitForFunction(
      title => {
        const header = [ ...document.querySelectorAll<HTMLElement>('.bio-properties-panel-group-header') ]
          .find(header => header.querySelector('.bio-properties-panel-group-header-title')?.textContent?.includes(title));

        if (header?.classList.contains('open') === false) {
          header.click();
        }

        return header !== undefined;
      },
      {},
      title
    );
    await this.page.waitForSelector(`.bio-properties-panel-group-header.open ::-p-text(${title})`);
  }

  /** Types into a field of the form, in place of what is in it. */
  async fill(fieldId: string, text: string): Promise<void> {
    await this.typing.empty(`[data-entry-id="awsLambda-${fieldId}"] :is(input:not([type=checkbox]), textarea, [contenteditable=true])`);
    await this.page.keyboard.type(text);
  }

  /** The ids of the form's fields that are red. */
  async redFields(): Promise<string[]> {
    return this.page.$$eval('.bio-properties-panel-entry.has-error[data-entry-id^="awsLambda-"]', entries =>
      entries.map(entry => entry.getAttribute('data-entry-id')?.replace('awsLambda-', '') ?? ''));
  }

  async waitUntilNothingIsRed(): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('.bio-properties-panel-entry.has-error, .bio-properties-panel-dot--error'));
  }

  /** Opens a part of the run's report by its title. */
  async openSection(title: string): Promise<void> {
    await this.page.waitForFunction(
      title => {
        const summary = [ ...document.querySelectorAll<HTMLElement>('.lambda-report summary') ]
          .find(summary => summary.textContent?.includes(title));

        summary?.click();

        return summary !== undefined;
      },
      {},
      title
    );
  }

  /** Undoes whatever can be undone. */
  async undoAll(): Promise<void> {
    await this.page.waitForFunction(() => {
      const undo = document.querySelector<HTMLButtonElement>('button[title^="Undo"]');

      undo?.click();

      return undo?.disabled;
    });
  }

  /** The titles of the groups that carry the red mark. */
  async redGroups(): Promise<string[]> {
    return this.page.$$eval('.bio-properties-panel-group-header', headers => headers
      .filter(header => header.querySelector('.bio-properties-panel-dot--error'))
      .map(header => header.querySelector('.bio-properties-panel-group-header-title')?.textContent ?? ''));
  }

  /** Puts variables, or a text, into the test variables, in place of what is in them. */
  async setTestVariables(variables: object | string): Promise<void> {
    await this.typing.empty('[data-entry-id="lambdaTestRun-variables"] .cm-content');
    await this.page.keyboard.sendCharacter(typeof variables === 'string' ? variables : JSON.stringify(variables));
  }

  async clickButton(text: string): Promise<void> {
    await this.page.locator(`button ::-p-text(${text})`).click();
  }

  /** Waits for the banner of the test run with this title, and reads all of it. */
  async banner(title: string): Promise<string> {
    const banner = await this.page.waitForFunction(
      title => [ ...document.querySelectorAll('.lambda-banner') ].find(node =>
        node.querySelector('.lambda-banner__title')?.textContent === title)?.textContent,
      {},
      title
    );

    return await banner.jsonValue() ?? '';
  }

  /** Reads a part of the run's report that holds JSON, by its title. */
  async reportJson(title: string): Promise<unknown> {
    const found = await this.page.waitForFunction(
      title => {
        const block = document.querySelector(`.lambda-report pre[aria-label="${title}"]`);

        if (!block) {
          document.querySelector<HTMLElement>(`.lambda-report button[aria-label="Show ${title} as text"]`)?.click();
        }

        return block?.textContent;
      },
      {},
      title
    );

    return JSON.parse(await found.jsonValue() ?? '');
  }

  /** How many tasks of the diagram bear the Lambda connector's icon. */
  async countLambdaTasks(): Promise<number> {
    return this.page.$$eval('.djs-shape image', images => images.length);
  }
}
