/** CloudWatch metric: a ride was booked, the end of the dashboard's funnel. */
export const RIDE_BOOKED = 'RideBooked';
