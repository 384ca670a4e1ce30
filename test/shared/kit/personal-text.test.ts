import { describe, expect, it } from 'vitest';
import { withoutPersonal } from '../../../shared/kit/personal-text.ts';

const cut = (text: string) => withoutPersonal(text, '~');

describe('of a visible text', () => {
  it.each([
    ['a mail address', 'Write to maja.lind@example.se today', 'Write to ~ today'],
    ['one with signs and a name in Swedish', 'åsa+kassa@exämple.co.uk', '~'],
    ['two of them', 'a.b@c.se, d@e.no', '~, ~'],
    ['a card in groups', 'Card 4111 1111 1111 1111 saved', 'Card ~ saved'],
    ['a card in one', 'Card 5555555555554444.', 'Card ~.'],
    ['a card with lines', '4012-8888-8888-1881', '~'],
    ['a card with spaces that do not break', '4111\u00a01111\u00a01111\u00a01111', '~'],
    ['an American Express', '3782 822463 10005', '~'],
    ['a personnummer', 'Personnummer 811228-9874', 'Personnummer ~'],
    ['one with its century', '19811228-9874', '~'],
    ['one in one', '198112289874', '~'],
    ['one of somebody of a hundred', '121212+1212', '~'],
    ['a samordningsnummer', '701063-2391', '~'],
    ['a fødselsnummer', 'Nr. 010190 00083', 'Nr. ~'],
    ['a CPR number', 'CPR 070761-4285', 'CPR ~'],
    ['one in one that passes the check', '0707614285', '~'],
    ['a Finnish one', 'HETU 131052-308T', 'HETU ~'],
    ['one of this century', '010594Y9032', '~'],
    ['an account', 'IBAN SE45 5000 0000 0583 9825 7466', 'IBAN ~'],
    ['one with words behind it', 'NO93 8601 1117 947 KONTO', '~ KONTO'],
    ['one in one', 'DK5000400440116243', '~'],
    ['a token', 'Key sk_live_51H8xYzQ2rT7uWp4', 'Key ~'],
    ['an id', 'Ref 3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'Ref ~'],
  ])('%s is found', (_, text, left) => {
    expect(cut(text)).toBe(left);
  });

  it.each([
    'Price 1 299,00 kr, before 1 899,00 kr',
    'SEK 12 345 678.90',
    'Order 10482-2026-001',
    'Order no. 2026112200012345',
    'Article 7350012345678',
    'Call 070-123 45 67 or +46 8 123 456 78',
    'Call 0701234567',
    'Ring +47 22 12 34 56, +45 33 12 34 56, +358 9 1234567',
    'Open 2026-11-22 13:15 to 2026-12-24 18:00',
    '24.12.2026, 12/24/2026, 20261224',
    'Organisation 556036-0793',
    'Card 4111 1111 1111 1112',
    'Personnummer YYMMDD-NNNN',
    'Parcel JJSE1234567890123456',
    'Regnjacka-med-huva-och-fickor-herr',
    'shop.example/products/storm-raincoat-2-yellow-long-version',
    '@duggvik on every channel',
    'Sizes 110 116 122 128 134 140 146 152',
    '5 for 3 @ 20.00',
  ])('%s stays', (text) => {
    expect(cut(text)).toBe(text);
  });

  it('a long one takes no time', () => {
    const long = ['a.'.repeat(50_000), '1 '.repeat(50_000), 'SE45 '.repeat(20_000)].join('@');
    const before = performance.now();
    cut(long);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
