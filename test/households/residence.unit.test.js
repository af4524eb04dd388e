import { describe, expect, it } from 'vitest';
import { residenceKey, residenceLabel } from '../../src/households/residence.js';
import { address } from './people.js';

describe('residenceKey', () => {
  it('is the same for one dwelling whatever else the address says', () => {
    const key = residenceKey(address());
    expect(residenceKey(address({ city: 'ayr town', region: 'sa', country: 'gb', kind: 'home' }))).toBe(key);
  });
  it('differs by number, street, unit and postal code', () => {
    const others = [{ number: '13' }, { street: 'main ave' }, { unit: '4' }, { postalCode: '2000' }].map(address);
    expect(new Set([address(), ...others].map(residenceKey)).size).toBe(5);
  });
  it('needs the region of a city where there is no postal code, because cities share names', () => {
    const illinois = residenceKey(address({ postalCode: '', region: 'il' }));
    expect(illinois).not.toBe(residenceKey(address({ postalCode: '', region: 'ma' })));
    expect(illinois).not.toBeNull();
  });
  it('is null where the address names no dwelling', () => {
    const none = [{ poBox: true }, { number: '' }, { street: '' }, { postalCode: '', city: '' }].map(address);
    expect(none.map(residenceKey)).toEqual([null, null, null, null]);
  });
});
describe('residenceLabel', () => {
  it('writes the address in one readable line', () => {
    const full = address({ street: 'n main st', unit: '4b', city: 'saint-denis', region: 'ma', country: 'us' });
    expect(residenceLabel(full)).toBe('12 N Main St, Unit 4b, Saint-Denis, MA 1000, US');
    expect(residenceLabel(address({ unit: 'apt 4' }))).toBe('12 Main St, Apt 4, Ayr, 1000');
  });
});
