/** The CloudWatch metric with which the dashboard's funnel ends. */
export const RIDE_BOOKED = 'RideBooked';
