// The standard's rules about mistakes; its rules about layout, order and newer ways of writing are off: one rule a
// line, few bytes, and words that a phone of eight years old knows.
const laidOutOurWay = [
  'alpha-value-notation', 'at-rule-empty-line-before', 'color-hex-length', 'comment-empty-line-before',
  'custom-property-empty-line-before', 'declaration-block-single-line-max-declarations', 'declaration-empty-line-before',
  'media-feature-range-notation', 'no-descending-specificity', 'property-no-vendor-prefix', 'rule-empty-line-before',
  'selector-attribute-quotes', 'value-keyword-case',
];

export default {
  extends: ['stylelint-config-standard'],
  rules: Object.fromEntries(laidOutOurWay.map((rule) => [rule, null])),
};
