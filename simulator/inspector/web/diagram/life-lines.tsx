import { COLUMN } from './measures';
import { PARTIES } from './parties';

/** Markers of the arrows, and the vertical line of each participant. */
export const LifeLines = ({ height }: { readonly height: number }) => (
  <>
    <defs>
      <marker
        id="head"
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path d="M0 0 8 4 0 8z" class="head" />
      </marker>
      <marker id="cross" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8">
        <path d="M1 1 7 7M7 1 1 7" class="cross" />
      </marker>
    </defs>
    {PARTIES.map(({ party }, place) => {
      const x = COLUMN * (place + 0.5);
      return <line key={party} class={`life ${party}`} x1={x} x2={x} y1={0} y2={height} />;
    })}
  </>
);
