import { type DoctorSimulation } from '../support/doctor-simulation';

/** The check that must fail, the defect, and a function that adds the defect to a valid stage. */
export type LiveDefect = readonly [string, string, (doctor: DoctorSimulation) => unknown];
