import { importsNothing, importsOf, sourcesIn } from './imports';
import { table } from './table';

/** The rooms, from the top down; one inside another stands before it. */
const ROOMS = [
  'bin',
  'lib',
  'lambda/ride-hailer',
  'lambda/linking',
  'lambda/lwa',
  'lambda/publisher',
  'simulator',
  'tools/local',
  'tools/pictures',
  'tools',
  'bench',
] as const;

const DEPLOYED = /^(lambda|lib)\b/;

interface Edge {
  readonly from: string;
  readonly to: string;
  /** Only files are imported that import nothing themselves: constants that both sides need. */
  readonly namesOnly: boolean;
}

/** The rooms and who imports whom, as a Mermaid graph. */
export function roomsGraph(root: string): string {
  const nodes = ROOMS.map((room) => `  ${idOf(room)}["${room}"]`);
  const arrows = edgesOf(root).map(({ from, to, namesOnly }) => {
    const arrow = namesOnly ? '-. names .->' : '-->';
    return `  ${idOf(from)} ${arrow} ${idOf(to)}`;
  });
  return ['graph TD', ...nodes, ...arrows].join('\n');
}

/** The packages that the deployed rooms are made of. */
export function packagesTable(root: string): string {
  const rows = ROOMS.filter((room) => DEPLOYED.test(room)).map((room) => {
    const names = filesOf(root, room).flatMap((file) => importsOf(root, file).packages);
    const unique = [...new Set(names)].sort().map((name) => `\`${name}\``);
    return [`\`${room}\``, unique.join(', ') || 'none'];
  });
  return table([['room', 'packages that it imports'], ...rows]);
}

function edgesOf(root: string): Edge[] {
  return ROOMS.flatMap((from) => {
    const targets = filesOf(root, from).flatMap((file) => importsOf(root, file).files);
    return ROOMS.filter((to) => to !== from).flatMap((to) => {
      const imported = targets.filter((target) => roomOf(target) === to);
      if (imported.length === 0) return [];
      return [{ from, to, namesOnly: imported.every((target) => importsNothing(root, target)) }];
    });
  });
}

const filesOf = (root: string, room: string): string[] =>
  sourcesIn(root, room).filter((file) => roomOf(file) === room);

const roomOf = (path: string): string | undefined =>
  ROOMS.find((room) => path === room || path.startsWith(`${room}/`));

const idOf = (room: string): string => room.replaceAll(/[^a-z]/g, '_');
