/** Tries to fetch, show and run files of ours; answers what came. Runs in the page. */
export async function reachFiles(urls: string[]): Promise<string[]> {
  const fetched = (url: string) =>
    fetch(url).then(
      () => `fetch ${url}`,
      () => [],
    );
  const loaded = (tag: string, key: string, url: string) =>
    new Promise<string | never[]>((resolve) => {
      const probe = document.createElement(tag);
      probe.addEventListener('load', () => resolve(`${tag} ${url}`));
      probe.addEventListener('error', () => resolve([]));
      if (tag === 'link') probe.setAttribute('rel', 'stylesheet');
      probe.setAttribute(key, url);
      document.body.append(probe);
    });
  const tries = urls.flatMap((url) => [
    fetched(url),
    ...(/\.png$/.test(url) ? [loaded('img', 'src', url)] : []),
    ...(/\.js$/.test(url) ? [loaded('script', 'src', url)] : []),
    ...(/\.css$/.test(url) ? [loaded('link', 'href', url)] : []),
  ]);
  return (await Promise.all(tries)).flat();
}
