import { CustomerError, readCustomer } from '../../../simulator/customer/customer';

describe('readCustomer', () => {
  it('accepts a customer with only some fields', () => {
    expect(readCustomer({ phoneNumber: false })).toEqual({ phoneNumber: false });
    expect(readCustomer({})).toEqual({});
  });

  it.each([
    [null, /This is not a customer\./],
    ['Annie', /This is not a customer\./],
    [[], /This is not a customer\./],
    [{ phone: true }, /no field "phone"/],
    [{ toString: true }, /no field "toString"/],
    [{ linked: 'yes' }, /linked is "yes": it must be true or false/],
    [{ firstName: '' }, /firstName is ""/],
    [{ firstName: 7 }, /firstName is 7/],
    [{ firstName: 'x'.repeat(51) }, /1 to 50 characters/],
  ])('rejects %j', (written, problem) => {
    expect(() => readCustomer(written)).toThrow(CustomerError);
    expect(() => readCustomer(written)).toThrow(problem);
    expect(() => readCustomer(written)).toThrow(/voiceRecognized, .*firstName\.$/);
  });
});
