import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import { defineConfig } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import globals from 'globals';
import typescript from 'typescript-eslint';

const MODELER_LIBRARIES = [
  '@bpmn-io/.*', 'bpmn-js.*', 'camunda-bpmn-js.*', 'camunda-modeler-plugin-helpers.*', 'diagram-js.*', 'preact.*', 'react.*'
];

const NODE = [ 'node:.*' ];
const AWS = [ '@aws-sdk/.*', '@smithy/.*' ];

/** What evaluates FEEL: too much for each check of a task, and for what the Modeler's window loads at first. */
const EVALUATES = [ '(\\.\\./)+feel(/index)?', '\\.\\./(preview|proposals)/.*', '\\.\\./run/(?!secrets/unplacedSecret$).*' ];

/** Into `feel/` lead two doors: `feel`, the engine, and `feel/reading`, which evaluates nothing. */
const INSIDE_FEEL = [ '(\\.\\./)+feel/(?!reading$).*' ];

/** What each room must not import; see "Rooms" in the README. */
const WALLS = {
  feel: [ ...rooms('connector', 'client', 'bridge', 'cli', 'playground'), ...NODE, ...AWS, ...MODELER_LIBRARIES ],
  connector: [ ...INSIDE_FEEL, ...rooms('client', 'bridge', 'cli', 'playground'), ...NODE, ...AWS, ...MODELER_LIBRARIES ],
  'connector/checks': [ ...INSIDE_FEEL, ...rooms('client', 'bridge', 'cli', 'playground'), ...NODE, ...AWS, ...MODELER_LIBRARIES, ...EVALUATES ],
  client: [ ...INSIDE_FEEL, '(\\.\\./)+bridge/(?!protocol$).*', ...rooms('main', 'cli', 'playground'), ...NODE, ...AWS ],
  main: [ '(\\.\\./)+bridge/(?!(protocol|secrets/userStoreFile)$).*', '(\\.\\./)+connector/(?!schema/).*', ...rooms('feel', 'client', 'cli', 'playground'), ...AWS, ...MODELER_LIBRARIES ],
  bridge: [ ...INSIDE_FEEL, ...rooms('client', 'cli', 'playground'), ...MODELER_LIBRARIES ],
  cli: [ ...INSIDE_FEEL, ...rooms('client', 'playground'), ...AWS, ...MODELER_LIBRARIES ],
  'playground/page': [ '(\\.\\./)+bridge/(?!protocol$).*', '(\\.\\./)+connector/(?!schema/).*', ...rooms('feel', 'client', 'main', 'cli'), ...NODE, ...AWS ],
  'playground/server': [ '(\\.\\./)+connector/(?!schema/).*', ...rooms('feel', 'client', 'main', 'cli'), ...AWS, ...MODELER_LIBRARIES ]
};

export default defineConfig(
  { ignores: [ 'dist/', 'node_modules/' ] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...typescript.configs.stylistic,
  {
    plugins: { '@stylistic': stylistic, 'import-x': importX },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      '@stylistic/arrow-parens': [ 'error', 'as-needed' ],
      '@stylistic/comma-dangle': 'error',
      '@stylistic/comma-spacing': 'error',
      '@stylistic/eol-last': 'error',
      '@stylistic/indent': [ 'error', 2, {
        SwitchCase: 1,
        ignoredNodes: [
          'TSTypeParameterInstantiation', 'TSUnionType', 'TSIntersectionType', 'ConditionalExpression', 'TemplateLiteral *'
        ]
      } ],
      '@stylistic/keyword-spacing': 'error',
      '@stylistic/max-len': [ 'error', {
        code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true,
        ignorePattern: '^import .*;$'
      } ],
      '@stylistic/member-delimiter-style': 'error',
      '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/quotes': [ 'error', 'single', { avoidEscape: true } ],
      '@stylistic/semi': [ 'error', 'always' ],
      '@stylistic/space-infix-ops': 'error',
      '@stylistic/type-annotation-spacing': 'error',
      'import-x/first': 'error',
      'import-x/newline-after-import': 'error',
      'import-x/order': [ 'error', { groups: [ [ 'builtin', 'external' ], [ 'parent', 'sibling', 'index' ] ] } ],
      'max-lines': [ 'error', 300 ],
      'no-restricted-syntax': [ 'error', { selector: 'PrivateIdentifier', message: 'One dialect: write `private`.' } ],
      '@typescript-eslint/array-type': [ 'error', { default: 'array-simple' } ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [ 'error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' } ]
    }
  },
  ...Object.entries(WALLS).map(([ room, forbidden ]) => ({
    files: [ `${room}/**/*.{ts,tsx}` ],
    rules: {
      'no-restricted-imports': [ 'error', {
        patterns: [ wall(forbidden, `The room ${room} must not import this: see "Rooms" in the README.`) ]
      } ]
    }
  })),
  {
    // what is in `feel/` is tested from inside
    files: [ 'test/**/*.{ts,tsx}' ],
    ignores: [ 'test/feel/**' ],
    rules: { 'no-restricted-imports': [ 'error', { patterns: [ wall(INSIDE_FEEL, 'It lies inside `feel/`: come in by `feel` or `feel/reading`.') ] } ] }
  },
  {
    files: [ '**/*.js' ],
    languageOptions: { sourceType: 'commonjs', globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' }
  },
  {
    files: [ '**/*.mjs' ],
    languageOptions: { globals: globals.node }
  },
  {
    // measures in a page
    files: [ 'scripts/bench/**' ],
    languageOptions: { sourceType: 'module', globals: { ...globals.node, ...globals.browser } }
  },
  {
    files: [ 'resources/examples/functions/**', 'test/**/functions/**' ],
    rules: { '@typescript-eslint/no-unused-vars': 'off' }
  },
  {
    files: [ 'test/**/*.{ts,tsx}' ],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': [ 'error', 600 ]
    }
  }
);

/** Relative imports that lead into other rooms. */
function rooms(...names) {
  return names.map(name => `(\\.\\./)+${name}(/.*)?`);
}

function wall(forbidden, message) {
  return { regex: `^(${forbidden.join('|')})$`, message };
}
