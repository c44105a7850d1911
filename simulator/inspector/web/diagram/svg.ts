import { PARTIES } from './parties';

const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font',
  'opacity',
  'paint-order',
];
const HEADER = 30;

/** The diagram as a separate file, with participants and colours. */
export function asSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawn, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  for (const [index, element] of from!.entries()) {
    const style = getComputedStyle(element);
    const kept = DRAWN.map((name) => `${name}:${style.getPropertyValue(name)}`);
    (to![index] as SVGElement).style.cssText = kept.join(';');
  }
  for (const pressed of copy.querySelectorAll('.hit')) pressed.remove();
  const { width, height } = drawn.viewBox.baseVal;
  const { color, backgroundColor } = getComputedStyle(drawn.closest('.wire')!);
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
