/** Every client spec, for karma's one bundle. */
const specs = import.meta.webpackContext('.', { recursive: true, regExp: /\.spec\.tsx?$/ });

specs.keys().forEach(specs);
