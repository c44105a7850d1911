import { COLUMN } from './measures';
import { PARTIES } from './parties';

/** The head of all arrows, and a line down from each who takes part. */
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
    </defs>
    {PARTIES.map(({ party }, place) => {
      const x = COLUMN * (place + 0.5);
      return <line key={party} class={`life ${party}`} x1={x} x2={x} y1={0} y2={height} />;
    })}
  </>
);
