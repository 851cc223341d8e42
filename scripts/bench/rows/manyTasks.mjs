import { openBenchPage } from '../page/benchPage.mjs';
import { ratioRow, rounds } from '../statistics.mjs';

/** Opening takes seconds. */
export const LIMIT_SECONDS = 100;

const TASKS = 500;
const EDITED = 'Task_250';
const WITHOUT = 'the modeler without the plugin';

/**
 * A diagram of 500 Lambda tasks: opened, edited and linted, with the plugin and
 * without. Measured is how long the page's main thread works, whatever it waits for.
 */
export async function* measure() {
  const bench = await openBenchPage();

  try {
    const pages = [ await pageOf(bench, true), await pageOf(bench, false) ];

    yield ratioRow(`opening ${TASKS} Lambda tasks`, WITHOUT, await inTurnOf(pages, 5, open), 1.02);

    for (const page of pages) {
      await page.bringToFront();
      await page.evaluate(id => window.benchMany.select(id), EDITED);
    }

    yield ratioRow(`editing a field among ${TASKS} Lambda tasks`, WITHOUT, await inTurnOf(pages, 12, edit), 1.05);
    yield ratioRow(`linting ${TASKS} Lambda tasks`, 'the modeler\'s own lint alone', await inTurnOf(pages, 6, lint), 1.2);
  } finally {
    await bench.close();
  }
}

async function pageOf(bench, withPlugin) {
  const page = await bench.open({ withPlugin });

  await page.evaluate(plugged => window.benchMany.create(plugged), withPlugin);

  return page;
}

const open = page => page.evaluate(count => window.benchMany.open(count), TASKS);
const edit = (page, round) => page.evaluate((id, name) => window.benchMany.edit(id, name), EDITED, `price-order-${round}`);
const lint = page => page.evaluate(() => window.benchMany.lint());

async function inTurnOf([ own, other ], count, action) {
  const pairs = [];

  for (let round = -1; round < rounds(count); round++) {
    const pair = [ await workOf(own, () => action(own, round)), await workOf(other, () => action(other, round)) ];

    // the first one compiles
    if (round >= 0) {
      pairs.push(pair);
    }
  }

  return pairs;
}

/** What the main thread works during an action, in milliseconds. */
async function workOf(page, action) {
  await page.bringToFront();

  const before = await page.metrics();

  await action();

  return ((await page.metrics()).TaskDuration - before.TaskDuration) * 1000;
}
