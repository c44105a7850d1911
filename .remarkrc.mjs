import remarkGfm from 'remark-gfm';
import remarkValidateLinks from 'remark-validate-links';
import { visit } from 'unist-util-visit';

/** remark-validate-links takes only headings for link targets; rows of tables have an `<a id>`. */
const htmlAnchors = () => (tree) =>
  visit(tree, 'html', (node) => {
    const [, id] = /\bid="([^"]+)"/.exec(node.value) ?? [];
    if (id !== undefined) node.data = { hProperties: { id } };
  });

/** `npm run lint` checks that links between the documents lead to files and headings that exist. */
export default {
  plugins: [remarkGfm, htmlAnchors, [remarkValidateLinks, { repository: false }]],
};
