import relativeLinks from 'markdownlint-rule-relative-links';

export default {
  gitignore: true,
  globs: ['**/*.md'],
  customRules: [relativeLinks],
  config: {
    default: false,
    'link-fragments': true,
    'relative-links': true,
  },
};
