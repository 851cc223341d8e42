/** Measures one file of `rows`, in the process that runMeasure starts for it, and sends each row as it is measured. */
const { measure } = await import(`./rows/${process.argv[2]}.mjs`);

try {
  for await (const row of measure()) {
    process.send({ row });
  }
} catch (error) {
  process.send({ failure: error.message });
}

// a measure that failed may have left something open
process.send({ isDone: true }, () => process.exit());
