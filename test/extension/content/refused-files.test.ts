import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hearRefused } from '../../../extension/content/refused-files.ts';
import { refusedBefore } from '../../../extension/content/tag/refused-before.ts';

type Reports = { body: { blockedURL: string } | null }[];

/** What the page is told to have refused; undefined where the browser keeps no reports. */
let report: ((reports: Reports) => void) | undefined;
let life: AbortController;

class KeptReports {
  constructor(
    private readonly hear: (reports: Reports) => void,
    readonly options: { buffered: boolean },
  ) {}
  observe() {
    if (this.options.buffered) report = this.hear;
  }
  disconnect() {
    report = undefined;
  }
}

function refuse(blockedURI: string): void {
  document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { blockedURI }));
}

const address = (index: number) => `https://cdn.example/${index}.js`;
const flood = Array.from({ length: 5_000 }, (_, index) => address(index));

beforeEach(() => {
  report = undefined;
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

it('keeps what the page refuses since we came, and not without end', () => {
  const refused = hearRefused(life.signal);
  flood.forEach(refuse);
  expect([...refused]).toEqual(flood.slice(0, 100));
});

it('keeps what the page had refused before, and not without end', () => {
  vi.stubGlobal('ReportingObserver', KeptReports);
  const tell = vi.fn();
  const refused = refusedBefore(tell, life.signal);
  report?.([{ body: { blockedURL: address(0) } }, { body: null }, { body: { blockedURL: '' } }]);
  expect([...refused]).toEqual([address(0)]);
  expect(tell).toHaveBeenCalledOnce();
  report?.(flood.map((blockedURL) => ({ body: { blockedURL } })));
  expect([...refused]).toEqual(flood.slice(0, 100));
});

it('hears nothing any more when its life is over', () => {
  vi.stubGlobal('ReportingObserver', KeptReports);
  const refused = hearRefused(life.signal);
  refusedBefore(vi.fn(), life.signal);
  expect(report).toBeDefined();
  life.abort();
  refuse(address(0));
  expect([...refused]).toEqual([]);
  expect(report).toBeUndefined();
});

it('knows nothing of before where the browser keeps no reports', () => {
  vi.stubGlobal('ReportingObserver', undefined);
  expect([...refusedBefore(vi.fn(), life.signal)]).toEqual([]);
});
