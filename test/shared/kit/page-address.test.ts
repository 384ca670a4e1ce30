import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanTitle, originOf } from '../../../shared/kit/page-address.ts';

const JWT =
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWphQGV4YW1wbGUuc2UifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
const UUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
/** Invented, in the shape such links have. */
const SECRETS = [
  JWT,
  UUID,
  'maja.lind@example.se',
  '4f9d2c7b1e8a6053d2c1',
  'AbCdEf123456_-ghIJklMN7890',
  'Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA==',
  '198012241234',
  '0701234567',
  'sk_live_51H8xYzQ2rT7uWp4',
  'ya29.a0AfH6SMBx1234567890',
  'x7Fk29QmZa1B',
  'invite-4f9d2c7b1e8a6053d2c1',
  'order-3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'password.reset.9a0c0305e82c',
  '811228-9874',
  '19811228-9874',
  '070761-4285',
  '131052-308T',
  'SE4550000000058398257466',
  '4111-1111-1111-1111',
];

describe('an address that is kept', () => {
  it.each(SECRETS)('has lost %s wherever it stood', (secret) => {
    const escaped = encodeURIComponent(secret);
    for (const address of [
      `https://shop.example/reset/${escaped}`,
      `https://shop.example/reset/${escaped}/confirm`,
      `https://shop.example/u/${secret}`,
      `https://shop.example/?token=${escaped}`,
      `https://shop.example/?email=${escaped}&page=2`,
      `https://shop.example/?page=${escaped}`,
      `https://shop.example/?view=${escaped}&sort=price`,
      `https://shop.example/#access_token=${escaped}&type=bearer`,
      `https://shop.example/#/reset/${escaped}`,
      `https://shop.example/#/reset?token=${escaped}`,
      `https://${escaped}:${escaped}@shop.example/`,
      `https://shop.example/list;jsessionid=${escaped}`,
    ]) {
      const kept = cleanAddress(address);
      expect(kept, address).not.toContain(secret);
      expect(kept, address).not.toContain(escaped);
      expect(kept, address).toMatch(/^https:\/\/shop\.example\//);
    }
  });

  it.each([
    ['?utm_source=mail&gclid=Cj0KCQ', ''],
    ['?q=maja+lind', ''],
    ['?name=Maja', ''],
    ['?code=RAIN10&state=xyz', ''],
    ['?session=1', ''],
    ['#section-2', ''],
    ['#:~:text=Maja%20Lind', ''],
    ['#maja@example.se', ''],
  ])('has lost %s', (tail, left) => {
    expect(cleanAddress(`https://shop.example/coats${tail}`)).toBe(
      `https://shop.example/coats${left}`,
    );
  });

  it.each([
    'https://shop.example/',
    'http://shop.localhost:4810/products',
    'https://shop.example/dam/regnjackor',
    'https://shop.example/products/storm-raincoat-yellow',
    'https://shop.example/products/storm-raincoat-2-yellow-long-version',
    'https://shop.example/p/10482',
    'https://shop.example/Products/Storm-Raincoat-2-Yellow-Long',
    'https://shop.example/dp/B07XJ8C8F5',
    'https://shop.example/sv_se/productpage.0970818001.html',
    'https://shop.example/nike-sportswear-ni122o0l1-q11.html',
    'https://shop.example/billy-bookcase-white-00263850/',
    'https://shop.example/iPhone15ProMax256GB',
    'https://shop.example/regnjacka-barn-stl-110-116',
    'https://shop.example/regnjacka-barn-stl-110-116-122-128-134',
    'https://shop.example/2026-11-22-13-15-rea',
    'https://shop.example/se/SE-stockholm-1234',
    'https://shop.example/p/storm_coat_xl.html',
    'https://shop.example/sv-se/kassa',
    'https://shop.example/products?page=2&sort=price',
    'https://shop.example/products?color=yellow&size=m',
    'https://shop.example/checkout?step=payment',
    'https://shop.example/app#/checkout/2',
    'https://shop.example/app#!/checkout',
    'https://shop.example/regnkl%C3%A4der/barn',
    'https://shop.example/2026/11/autumn-rain',
  ])('is %s as it was', (address) => {
    expect(cleanAddress(address)).toBe(address);
  });

  it('is the same however the query was ordered', () => {
    expect(cleanAddress('https://shop.example/?size=m&color=red')).toBe(
      cleanAddress('https://shop.example/?color=red&size=m'),
    );
  });

  it('does not change when cleaned again', () => {
    for (const secret of SECRETS) {
      const once = cleanAddress(`https://shop.example/a/${encodeURIComponent(secret)}?page=2#/b/3`);
      expect(cleanAddress(once)).toBe(once);
    }
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'chrome://settings/',
    'file:///etc/passwd',
    'blob:https://shop.example/1',
    'not an address',
    '',
  ])('is nothing for %s', (address) => {
    expect(cleanAddress(address)).toBe('');
    expect(originOf(address)).toBe('');
  });

  it('is never longer than an address may be', () => {
    const long = `https://shop.example/${'regnjacka/'.repeat(1_000)}`;
    expect(cleanAddress(long).length).toBeLessThanOrEqual(2_048);
  });

  it('survives a malformed escape', () => {
    expect(cleanAddress('https://shop.example/%E0%A4%A/coats')).toBe(
      'https://shop.example/%E0%A4%A/coats',
    );
  });
});

describe('an origin', () => {
  it('is the part before the path', () => {
    expect(originOf('https://maja:pw@shop.example:8443/a?b#c')).toBe('https://shop.example:8443');
  });
});

describe('a title that is kept', () => {
  it.each([
    ['Inbox (3) – maja.lind@example.se', 'Inbox (3) – ~'],
    ['Order 198012241234 confirmed', 'Order ~ confirmed'],
    ['Card 4111 1111 1111 1111', 'Card ~'],
    ['Profile 811228-9874 and 010190 00083', 'Profile ~ and ~'],
    ['HETU 131052-308T, CPR 070761-4285', 'HETU ~, CPR ~'],
    ['Account SE45 5000 0000 0583 9825 7466', 'Account ~'],
    ['Key sk_live_51H8xYzQ2rT7uWp4', 'Key ~'],
    ['Regnjacka-med-huva-och-fickor, 110-116 (2)', 'Regnjacka-med-huva-och-fickor, 110-116 (2)'],
    ['Order 10482-2026', 'Order 10482-2026'],
    ['Sent 2026-11-22 13:15', 'Sent 2026-11-22 13:15'],
    ['  Rain\n coats\t', 'Rain coats'],
    ['Storm raincoat, 1 299 kr', 'Storm raincoat, 1 299 kr'],
    ['Call 070-1234567', 'Call 070-1234567'],
  ])('%j becomes %j', (title, kept) => {
    expect(cleanTitle(title)).toBe(kept);
  });

  it('is at most 200 characters, quickly also for ten million', () => {
    expect(cleanTitle('a@'.repeat(5_000_000)).length).toBeLessThanOrEqual(200);
    expect(cleanTitle('x'.repeat(900))).toHaveLength(200);
  });
});
