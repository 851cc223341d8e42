import { setTimeout as pause } from 'node:timers/promises';

import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

import { becomes } from './becomes';

/** The panel writes 600 ms after the last key: the next burst comes a little before, just then, and a little later. */
const PAUSES_MS = [ 560, 580, 590, 600, 610, 620, 640 ];
const BURST = 6;

/** Fields of a page, and who types into them. */
export class TypingPage {
  constructor(private readonly page: Page) {}

  /** Focuses a field, once it is seen, wherever it moves meanwhile. */
  async focus(selector: string): Promise<void> {
    await this.page.waitForFunction(
      selector => {
        const field = [ ...document.querySelectorAll<HTMLElement>(selector) ].find(field => field.checkVisibility());

        field?.scrollIntoView({ block: 'center', behavior: 'instant' });
        field?.focus();

        return field?.contains(document.activeElement);
      },
      {},
      selector
    );
  }

  /** Focuses a field and empties it. */
  async empty(selector: string): Promise<void> {
    await this.focus(selector);
    await this.chord('a', 'SelectAll');
    await this.page.keyboard.press('Backspace');
  }

  /** Types in bursts, while the panel writes what is there; half-way pastes something, and undoes that. */
  async typeInRhythm(selector: string, text: string): Promise<void> {
    const bursts = text.match(new RegExp(`.{1,${BURST}}`, 'gs')) ?? [];

    for (const [ index, burst ] of bursts.entries()) {
      await this.page.keyboard.type(burst);
      await pause(PAUSES_MS[index % PAUSES_MS.length]);

      const typed = bursts.slice(0, index + 1).join('');

      if (index === Math.floor(bursts.length / 2)) {
        await this.pasteAndUndo(selector, typed);
      }

      expect((await this.read(selector)).replace(/^=/, '')).to.equal(typed);
    }
  }

  private async pasteAndUndo(selector: string, before: string): Promise<void> {
    await this.chord('a', 'SelectAll');
    await this.chord('c', 'Copy');
    await this.page.keyboard.press('End');
    await this.chord('v', 'Paste');
    expect((await this.read(selector)).replace(/=/g, '')).to.equal(`${before}${before}`.replace(/=/g, ''));
    await this.chord('z', 'Undo');

    // on a busy machine the panel may have written what was pasted, and its editors follow a drawing later
    await becomes(before.replace(/^=/, ''), async () => (await this.read(selector)).replace(/^=/, ''));
  }

  async chord(key: 'a' | 'c' | 'v' | 'y' | 'z', command: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press(key, { commands: [ command ] });
    await this.page.keyboard.up('Control');
  }

  /** What a field shows, without its placeholder. */
  async read(selector: string): Promise<string> {
    await this.page.waitForSelector(selector);

    return this.page.$eval(selector, field => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.value
      : [ ...field.querySelectorAll('.cm-line') ].map(({ textContent }) => textContent).join('\n'));
  }
}
