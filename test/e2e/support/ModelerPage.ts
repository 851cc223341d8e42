import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';

/** On a busy machine all takes its time; a test ends a little later. */
const PATIENCE_MS = 50_000;

/** The playground's page, in the words of the one who uses it. */
export class ModelerPage {
  constructor(private readonly page: Page) {
    page.setDefaultTimeout(PATIENCE_MS);
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
    await this.page.waitForSelector('.editor[aria-busy="false"] .djs-shape[data-element-id="PriceOrder"].selected');
    await this.page.waitForSelector('.lambda-status--ready');
  }

  /** Waits until the status bar says that the bridge is so. */
  async waitForStatus(status: 'ready' | 'failed'): Promise<void> {
    await this.page.waitForSelector(`.lambda-status--${status}`);
  }

  /** Selects an element of the diagram that is not selected yet, by its id. */
  async select(id: string): Promise<void> {
    const shape = await this.shape(id);

    await shape.click();
    await this.page.waitForSelector(`[data-element-id="${id}"].selected`);
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
    const header = await this.page.waitForSelector(`.bio-properties-panel-group-header ::-p-text(${title})`);

    await header?.evaluate(node => {
      const header = node.closest<HTMLElement>('.bio-properties-panel-group-header');

      if (header && !header.classList.contains('open')) {
        header.click();
      }
    });
  }

  /** Types into a field of the form, in place of what is in it. */
  async fill(fieldId: string, text: string): Promise<void> {
    const field = await this.field(fieldId);

    await field.click({ count: 3 });
    await this.page.keyboard.press('Backspace');
    await field.type(text);
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
    await this.page.locator(`.lambda-report summary ::-p-text(${title})`).click();
  }

  /** Undoes whatever can be undone. */
  async undoAll(): Promise<void> {
    const undo = await this.page.waitForSelector('button[title^="Undo"]');

    while (await undo?.evaluate(button => button instanceof HTMLButtonElement && !button.disabled)) {
      await undo?.click();
    }
  }

  /** The titles of the groups that carry the red mark. */
  async redGroups(): Promise<string[]> {
    return this.page.$$eval('.bio-properties-panel-group-header', headers => headers
      .filter(header => header.querySelector('.bio-properties-panel-dot--error'))
      .map(header => header.querySelector('.bio-properties-panel-group-header-title')?.textContent ?? ''));
  }

  /** Puts variables, or a text, into the test variables, in place of what is in them. */
  async setTestVariables(variables: object | string): Promise<void> {
    const editor = await this.page.waitForSelector('[data-entry-id="lambdaTestRun-variables"] .cm-content');

    await editor?.click();
    await this.press('Control', 'a');
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
    const asText = `button[aria-label="Show ${title} as text"]`;
    const found = await this.page.waitForSelector(`.lambda-report :is(pre[aria-label="${title}"], ${asText})`);

    await found?.evaluate(node => node instanceof HTMLButtonElement && node.click());

    const block = await this.page.waitForSelector(`.lambda-report pre[aria-label="${title}"]`);

    return JSON.parse(await block?.evaluate(node => node.textContent ?? '') ?? '');
  }

  /** How many tasks of the diagram bear the Lambda connector's icon. */
  async countLambdaTasks(): Promise<number> {
    return this.page.$$eval('.djs-shape image', images => images.length);
  }

  private async shape(id: string): Promise<ElementHandle> {
    const shape = await this.page.waitForSelector(`.djs-shape[data-element-id="${id}"]`);

    if (!shape) {
      throw new Error(`There is no element ${id}`);
    }

    return shape;
  }

  private async field(fieldId: string): Promise<ElementHandle> {
    const field = await this.page.waitForSelector(`[data-entry-id="awsLambda-${fieldId}"] :is(input:not([type=checkbox]), textarea, [contenteditable=true])`);

    if (!field) {
      throw new Error(`There is no field ${fieldId}`);
    }

    return field;
  }
}
