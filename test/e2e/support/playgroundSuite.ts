import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';

import { temporaryFolder } from '../../bridge/helper/temporaryFolder';
import { launchBrowser } from './launchBrowser';
import { ModelerPage } from './ModelerPage';
import { PlaygroundProcess } from './PlaygroundProcess';
import { watchPage } from './watchPage';

/** What a playground is started with, as paths; its examples where absent. */
interface PlaygroundFiles {
  functions?: string;
  diagram?: string;
}

/** A page of the playground, which knows nothing of earlier ones. */
interface FreshPage {
  page: Page;
  modeler: ModelerPage;
}

export interface PlaygroundSuite {

  /** Belongs to the suite. */
  readonly folder: string;
  readonly url: string;

  /** A page that is still empty. Whatever goes wrong on it fails the test, with which it closes. */
  newPage(): Promise<FreshPage>;

  /** A page that shows the playground. */
  open(): Promise<FreshPage>;

  /** Troubles that belong to what this test shows. */
  expectTroubles(troubles: RegExp): void;
}

/**
 * One playground and one browser for all tests of the suite that calls this.
 *
 * @param prepare puts what the playground needs into the suite's folder
 */
export function playgroundSuite(prepare: (folder: string) => PlaygroundFiles = () => ({})): PlaygroundSuite {
  const folder = temporaryFolder();
  let playground: PlaygroundProcess;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let troubles: string[] = [];
  let expected: RegExp | undefined;

  before(async function() {
    const { functions, diagram } = prepare(folder.path);

    [ playground, browser ] = await Promise.all([ PlaygroundProcess.start(functions, diagram), launchBrowser() ]);
  });

  after(async function() {
    await browser?.close();
    await playground?.stop();
    folder.remove();
  });

  afterEach(async function() {
    await context?.close();

    expect(troubles.filter(trouble => !expected?.test(trouble))).to.eql([]);
  });

  async function newPage(): Promise<FreshPage> {
    context = await browser.createBrowserContext();

    const page = await context.newPage();

    troubles = watchPage(page);
    expected = undefined;

    return { page, modeler: new ModelerPage(page) };
  }

  async function open(): Promise<FreshPage> {
    const fresh = await newPage();

    await fresh.modeler.open(playground.url);

    return fresh;
  }

  return {
    folder: folder.path,
    get url() {
      return playground.url;
    },
    newPage,
    open,
    expectTroubles: troubles => {
      expected = troubles;
    }
  };
}
