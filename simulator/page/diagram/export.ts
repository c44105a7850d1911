import { type SeenMessage } from '../seen';
import { isAnswer, labelOf } from './label';
import { nameOf, PARTIES } from './parties';
import { STEP_NAMES, stepsIn } from './step';

/** The diagram as Mermaid text. */
export function asMermaid(messages: readonly SeenMessage[]): string {
  const steps = stepsIn(messages);
  const [first, last] = [PARTIES[0]!.party, PARTIES.at(-1)!.party].map(idOf);
  const lines = messages.flatMap(({ id, message }) => {
    const step = steps.get(id);
    const note = step === undefined ? [] : [`  Note over ${first},${last}: ${STEP_NAMES[step]}`];
    const arrow = isAnswer(message) ? '-->>' : '->>';
    const words = labelOf(message).replaceAll(/[;#\n]/g, ' ');
    return [...note, `  ${idOf(message.from)}${arrow}${idOf(message.to)}: ${words}`];
  });
  const parties = PARTIES.map(({ party }) => `  participant ${idOf(party)} as ${nameOf(party)}`);
  return ['sequenceDiagram', ...parties, ...lines, ''].join('\n');
}

const idOf = (party: string): string => party.replace('-', '');

const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font', 'opacity'];
const HEADER = 30;

/** The drawn diagram as a file of its own: names on top, and the page's colours in it. */
export function asSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawn, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  for (const [index, element] of from!.entries()) {
    const style = getComputedStyle(element);
    const kept = DRAWN.map((name) => `${name}:${style.getPropertyValue(name)}`);
    (to![index] as SVGElement).style.cssText = kept.join(';');
  }
  const { width, height } = drawn.viewBox.baseVal;
  const { color, backgroundColor } = getComputedStyle(document.body);
  copy.setAttribute('viewBox', `0 ${-HEADER} ${width} ${height + HEADER}`);
  copy.style.cssText = `background:${backgroundColor}`;
  for (const [place, { name }] of PARTIES.entries()) {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('x', String((width / PARTIES.length) * (place + 0.5)));
    text.setAttribute('y', '-10');
    text.setAttribute('text-anchor', 'middle');
    text.style.cssText = `font:600 12px system-ui,sans-serif;fill:${color}`;
    text.textContent = name;
    copy.append(text);
  }
  return new XMLSerializer().serializeToString(copy);
}

/** Hands a text to the person as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
