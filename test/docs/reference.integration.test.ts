import { apiPages, ENTRY_POINTS } from './reference/api';
import { commandsPage } from './reference/commands';
import { expectUpToDate, GENERATED } from './reference/page';

it(
  'docs/reference/commands.md is generated from the help of the commands',
  () => expectUpToDate('docs/reference/commands.md', commandsPage()),
  300_000,
);

describe('the reference of the public API', () => {
  let pages: ReadonlyMap<string, string>;

  beforeAll(() => {
    pages = apiPages();
  }, 300_000);

  it.each(ENTRY_POINTS)('docs/reference/%s.md is generated from the sources', (name) =>
    expectUpToDate(`docs/reference/${name}.md`, `${GENERATED}\n\n${pages.get(name)!}`),
  );
});
