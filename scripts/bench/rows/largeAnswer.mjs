import { openPlayground } from '../page/playgroundPage.mjs';
import { rounds, valueRow } from '../statistics.mjs';

export const LIMIT_SECONDS = 150;

/** What Lambda lets a function answer at most is 6 MB. */
const SIZES = [ [ '1 KB', 1024 ], [ '100 KB', 100 * 1024 ], [ '6 MB', 6 * 1024 * 1024 - 2048 ] ];

const TREE = '[role="tree"][aria-label="Response payload"] [role="treeitem"]';
const LOG = '[aria-label="Function log"] .lambda-log__line';

/**
 * How long the page is held at a time while a run's answer or log of a size comes in and is drawn,
 * end to end: run, answer over HTTP, report, tree. In time of the page's own thread: what else the
 * machine does is no matter.
 */
export async function* measure() {
  for (const [ size, bytes ] of SIZES) {
    yield valueRow(`answer of ${size}, run to tree: the page's longest task`, await longestTasks(answering(bytes), TREE), 'ms', 50);
  }

  for (const [ size, bytes ] of SIZES) {
    yield valueRow(`log of ${size}, run to its last line: the page's longest task`, await longestTasks(logging(bytes), LOG), 'ms', 50);
  }
}

async function longestTasks(source, drawn) {
  const playground = await openPlayground(source);
  const { page } = playground;
  const longest = [];

  try {
    await openTestRun(page);

    for (let round = -1; round < rounds(3); round++) {
      const task = await longestTask(page, drawn);

      // the first run loads the report's script
      if (round >= 0) {
        longest.push(task);
      }
    }
  } finally {
    await playground.close();
  }

  return longest;
}

async function openTestRun(page) {
  await page.waitForSelector('[data-group-id="group-lambdaTestRun"] .bio-properties-panel-group-header');
  await page.$eval('[data-group-id="group-lambdaTestRun"] .bio-properties-panel-group-header', header => header.click());
  await page.waitForSelector('.lambda-test__run:not(:disabled)');
}

async function longestTask(page, drawn) {
  await page.tracing.start({ categories: [ 'toplevel' ] });
  await page.click('.lambda-test__run');
  await page.waitForSelector('.lambda-test__result [role="status"] .lambda-banner');
  await page.$$eval('.lambda-section:not([open]) > summary', summaries => summaries.find(({ textContent }) => textContent.startsWith('Log'))?.click());
  await page.waitForSelector(drawn);
  await page.waitForSelector('[aria-label="Function log"]:not([aria-busy="true"])');
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve, { timeout: 5000 })));

  return longestIn(JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents);
}

/** @returns milliseconds of processor time, of the longest task of a page's main thread */
function longestIn(events) {
  const mainThreads = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  const tasks = events.filter(event => event.name.endsWith('RunTask') && event.tdur !== undefined && mainThreads.has(threadOf(event)));

  if (tasks.length === 0) {
    throw new Error('The browser tells nothing of its tasks');
  }

  return Math.max(...tasks.map(({ tdur }) => tdur / 1000));
}

function threadOf({ pid, tid }) {
  return `${pid}/${tid}`;
}

function answering(bytes) {
  return `
    const item = { sku: 'A-100', name: 'x'.repeat(160), tags: [ 'a', 'b', 'c' ], price: { amount: 12.5, currency: 'EUR' } };
    const items = Array.from({ length: Math.floor(${bytes} / (JSON.stringify(item).length + 12)) }, (_, id) => ({ id, ...item }));

    export const handler = async () => ({ items });
  `;
}

function logging(bytes) {
  return `
    export const handler = async () => {
      for (let line = 0; line < ${bytes} / 100; line++) {
        process.stdout.write(line + ' ' + 'x'.repeat(90) + '\\n');
      }

      return { done: true };
    };
  `;
}
