/**
 * The Cache API in memory: what a service worker has and Node has not. Only what we use of it. Bodies are kept as blobs,
 * so that one entry can be read twice.
 */
interface Kept {
  body: Blob;
  headers: Headers;
}

const addressOf = (key: RequestInfo | URL): string => new Request(key).url;
const withoutSearch = (url: string): string => url.split('?')[0] ?? '';

export class FakeCache {
  readonly #kept = new Map<string, Kept>();

  #matching(key: RequestInfo | URL, options?: CacheQueryOptions): string[] {
    const wanted = addressOf(key);
    if (!options?.ignoreSearch) return this.#kept.has(wanted) ? [wanted] : [];
    return [...this.#kept.keys()].filter((url) => withoutSearch(url) === withoutSearch(wanted));
  }

  async put(key: RequestInfo | URL, response: Response): Promise<void> {
    const { headers } = response;
    this.#kept.set(addressOf(key), { headers, body: await response.blob() });
  }

  async match(key: RequestInfo | URL, options?: CacheQueryOptions): Promise<Response | undefined> {
    const kept = this.#kept.get(this.#matching(key, options)[0] ?? '');
    return kept && new Response(kept.body, { headers: kept.headers });
  }

  async keys(): Promise<Request[]> {
    return [...this.#kept.keys()].map((url) => new Request(url));
  }

  async delete(key: RequestInfo | URL, options?: CacheQueryOptions): Promise<boolean> {
    const gone = this.#matching(key, options);
    for (const url of gone) this.#kept.delete(url);
    return gone.length > 0;
  }
}

export class FakeCaches {
  readonly #caches = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const cache = this.#caches.get(name) ?? new FakeCache();
    this.#caches.set(name, cache);
    return cache;
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }
}
