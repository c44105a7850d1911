import relativeLinks from 'markdownlint-rule-relative-links';

/** `npm run lint` checks that links between documents lead to files and headings that exist. */
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
