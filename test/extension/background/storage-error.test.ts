import { describe, expect, it } from 'vitest';
import { isNewer, refusalOf } from '../../../extension/background/storage-error.ts';

describe('an error from the store', () => {
  it.each([
    ['QuotaExceededError', 'storageFull'],
    ['UnknownError', 'storageBroken'],
    ['InvalidStateError', 'storageBroken'],
    ['VersionError', 'storageBroken'],
    ['AbortError', 'storageBroken'],
    ['DataCloneError', 'unknown'],
  ])('%s means %s', (name, refusal) => {
    expect(refusalOf(new DOMException('', name))).toBe(refusal);
    const likeIt = Object.assign(new Error(''), { name });
    expect(refusalOf(likeIt)).toBe(refusal);
  });

  it.each([
    'QuotaExceededError: storage.local API call exceeded its quota limitations.',
    'Resource::kQuotaBytes quota exceeded',
  ])('“%s”, as the browser’s own storage says it, means a full disk', (message) => {
    expect(refusalOf(new Error(message))).toBe('storageFull');
    expect(refusalOf(new Error(`x${message.slice(1)}`.replace('quota e', 'x')))).toBe('unknown');
  });

  it('that is an exception of Firefox’s own, as its Cache API throws, is known by its name', () => {
    expect(refusalOf({ name: 'NS_ERROR_FILE_NO_DEVICE_SPACE', result: 2152857616 })).toBe(
      'storageFull',
    );
  });

  it('that is no error at all is unknown', () => {
    expect(refusalOf('full')).toBe('unknown');
    expect(refusalOf(undefined)).toBe('unknown');
  });

  it('tells a database from the future', () => {
    expect(isNewer(new DOMException('', 'VersionError'))).toBe(true);
    expect(isNewer(new DOMException('', 'UnknownError'))).toBe(false);
  });
});
