/** Set by karma.config.js from the environment: which specs to run, as a pattern; empty for all. */
declare const KARMA_SPECS: string;

/** Every client spec, for karma's one bundle. */
const specs = import.meta.webpackContext('.', { recursive: true, regExp: /\.spec\.tsx?$/ });

specs.keys().filter(file => new RegExp(KARMA_SPECS).test(file)).forEach(specs);
