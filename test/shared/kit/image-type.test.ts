import { describe, expect, it } from 'vitest';
import { imageTypeOf, isBase64 } from '../../../shared/kit/image-type.ts';

const after = (head: string) => btoa(head.padEnd(24, '\0'));

describe('an image’s type', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    [undefined, '<svg xmlns="http://www.w3.org/2000/svg">'],
    [undefined, '<?xml version="1.0"?><svg/>'],
    [undefined, 'GIF89a'],
    [undefined, 'RIFF\x24\0\0\0WAVEfmt '],
    [undefined, ' \x89PNG\r\n\x1a\n'],
  ])('is %s for %j', (type, head) => {
    expect(imageTypeOf(after(head))).toBe(type);
  });

  it('is nothing for too little', () => {
    expect(imageTypeOf(btoa('\xff\xd8\xff'))).toBe(undefined);
  });
});

describe('base64', () => {
  it.each(['', 'abc', 'ab=c', 'ab c', 'ab-_', '====', 'data:image/png;base64,AAAA'])(
    'is not %j',
    (text) => {
      expect(isBase64(text)).toBe(false);
    },
  );
  it.each(['AAAA', 'AAA=', 'AA==', 'ab+/'])('is %j', (text) => {
    expect(isBase64(text)).toBe(true);
  });
});
