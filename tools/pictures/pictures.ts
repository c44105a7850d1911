import { customerStates, policyTable } from './customer-states';
import { packagesTable, roomsGraph } from './rooms';
import { withSection } from './sections';

const mermaid = (diagram: string): string => `\`\`\`mermaid\n${diagram}\n\`\`\``;

/**
 * The document with every picture drawn anew from what is true of the project.
 *
 * @param flow the sequence of a conversation that was played
 */
export function withPictures(document: string, root: string, flow: string): string {
  const sections = {
    rooms: mermaid(roomsGraph(root)),
    packages: packagesTable(root),
    flow: mermaid(flow),
    'customer-states': mermaid(customerStates()),
    'offer-policy': policyTable(),
  };
  return Object.entries(sections).reduce(
    (text, [name, content]) => withSection(text, name, content),
    document,
  );
}
