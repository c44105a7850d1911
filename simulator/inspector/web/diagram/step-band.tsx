import { STEP_ROW, WIDTH } from './measures';
import { STEP_NAMES, type DocumentStep } from './document-step';

export interface StepBandProps {
  readonly y: number;
  readonly step: DocumentStep;
}

/** Marks the beginning of a step of Amazon's document. */
export const StepBand = ({ y, step }: StepBandProps) => (
  <g class="step">
    <rect x={8} y={y + 6} width={WIDTH - 16} height={STEP_ROW - 10} rx={6} />
    <text x={20} y={y + 22}>
      {STEP_NAMES[step]}
    </text>
  </g>
);
