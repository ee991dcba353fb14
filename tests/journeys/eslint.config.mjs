// Mistakes in our scripts: those that the browser gets and those that walk through it. How they are laid out is
// not looked at.
const mistakes = [
  'array-callback-return', 'constructor-super', 'eqeqeq', 'for-direction', 'no-async-promise-executor', 'no-compare-neg-zero',
  'no-cond-assign', 'no-const-assign', 'no-constant-condition', 'no-dupe-else-if', 'no-dupe-keys', 'no-duplicate-case',
  'no-empty', 'no-eval', 'no-fallthrough', 'no-implicit-globals', 'no-implied-eval', 'no-import-assign', 'no-new-func',
  'no-redeclare', 'no-self-assign', 'no-shadow', 'no-undef', 'no-unreachable', 'no-unsafe-optional-chaining',
  'no-unused-vars', 'no-use-before-define', 'no-useless-catch', 'no-var', 'prefer-const', 'use-isnan', 'valid-typeof',
];
const known = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
const browser = known('document window navigator location localStorage fetch setTimeout clearTimeout setInterval '
  + 'addEventListener URLSearchParams FormData XMLHttpRequest DOMParser createImageBitmap speechSynthesis '
  + 'AbortSignal CSS DataTransfer File TextEncoder TextDecoder crypto atob btoa SpeechSynthesisUtterance PerformanceObserver getComputedStyle innerHeight NodeFilter');
const node = known('process console fetch URL URLSearchParams Buffer setTimeout clearTimeout globalThis');

export default [
  { rules: { ...Object.fromEntries(mistakes.map((rule) => [rule, 'error'])),
    'no-use-before-define': ['error', { functions: false }] } },
  { files: ['assets/js/**'], languageOptions: { globals: browser } },
  // What runs in the page from within a journey knows the page's names too.
  { files: ['tests/**'], languageOptions: { globals: { ...browser, ...node } } },
];
