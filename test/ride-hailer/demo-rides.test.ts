import { type BookedRide, ridesFor } from '../../lambda/ride-hailer/rides';

describe('without a service', () => {
  const request = { destination: 'the airport', idempotencyKey: 'key-1' };

  it('the rides are a demonstration, unlike those of a service', () => {
    expect(ridesFor(undefined).isDemonstration).toBe(true);
    expect(ridesFor('').isDemonstration).toBe(true);
    expect(ridesFor('https://rides.example.com').isDemonstration).toBe(false);
  });

  it('a fare depends only on the destination, and is the fare of the booking', async () => {
    const rides = ridesFor(undefined);
    const booked = await rides.book(request, 't');
    const { fare } = (booked as { ride: BookedRide }).ride;
    expect(fare).toEqual({ amount: expect.any(Number), currency: 'USD' });
    await expect(rides.fare('the airport')).resolves.toMatchObject({ fare });
    await expect(ridesFor(undefined).fare(' The Airport ')).resolves.toMatchObject({ fare });
  });

  it('a repeated idempotency key returns the same ride', async () => {
    const rides = ridesFor(undefined);
    const first = await rides.book(request, 't');
    await expect(rides.book(request, 't')).resolves.toEqual(first);
    const other = await rides.book({ ...request, idempotencyKey: 'key-2' }, 't');
    expect(other).not.toEqual(first);
  });

  it('a ride is returned only to the customer who booked it', async () => {
    const rides = ridesFor(undefined);
    await rides.book(request, 'hers');
    await expect(rides.current('hers')).resolves.toMatchObject({
      outcome: 'onItsWay',
      ride: { destination: 'the airport' },
    });
    await expect(rides.current('his')).resolves.toEqual({ outcome: 'none' });
  });

  it('all rides are removed when there are 100, before the next is booked', async () => {
    const rides = ridesFor(undefined);
    for (let index = 0; index <= 100; index++) {
      await rides.book({ ...request, idempotencyKey: `key-${index}` }, `token-${index}`);
    }
    await expect(rides.current('token-0')).resolves.toEqual({ outcome: 'none' });
    await expect(rides.current('token-99')).resolves.toEqual({ outcome: 'none' });
    await expect(rides.current('token-100')).resolves.toMatchObject({ outcome: 'onItsWay' });
  });
});
