/** CloudWatch metric: a ride was booked. The dashboard's funnel ends with it. */
export const RIDE_BOOKED = 'RideBooked';
