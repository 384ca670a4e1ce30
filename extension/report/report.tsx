import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import type { Client } from '../ui/client.ts';
import { Brand } from '../ui/components/brand.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import type { PageProps } from './page-props.ts';
import { fragmentOf, type PageName, type Route, routeIn } from './route.ts';

/** One line a page: it is loaded when it is first looked at. */
const LOAD: Record<PageName, () => Promise<ComponentType<PageProps>>> = {
  journey: async () => (await import('./journey-page.tsx')).JourneyPage,
  map: async () => (await import('./map-page.tsx')).MapPage,
  journeys: async () => (await import('./journeys-page.tsx')).JourneysPage,
  walk: async () => (await import('./walk-page.tsx')).WalkPage,
  notes: async () => (await import('./notes-page.tsx')).NotesPage,
  compare: async () => (await import('./compare-page.tsx')).ComparePage,
};

/** The full page: what the panel has no room for. Which part of it stands in the address, so that back goes back. */
export function Report({ client }: { client: Client }) {
  const route = useRoute();
  return (
    <>
      <header class="report-head">
        <a class="report-brand" href={fragmentOf('journeys')}>
          <Brand size={24} />
          <span>{text('extensionName')}</span>
        </a>
        <nav class="report-places" aria-label={text('reportPlaces')}>
          <PlaceLink page="journeys" here={route.page} words={text('reportJourneys')} />
          <PlaceLink page="notes" here={route.page} words={text('reportNotes')} />
        </nav>
      </header>
      <main class="report-main" tabIndex={-1}>
        <LoadedPage key={keyOf(route)} client={client} route={route} />
      </main>
    </>
  );
}

interface PlaceLinkProps {
  page: PageName;
  here: PageName;
  words: string;
}

function PlaceLink({ page, here, words }: PlaceLinkProps) {
  return (
    <a href={fragmentOf(page)} aria-current={page === here ? 'page' : undefined}>
      {words}
    </a>
  );
}

/** Another record is another page; another note in its list is not. */
function keyOf({ page, ids }: Route): string {
  return page === 'notes' ? page : fragmentOf(page, ...ids);
}

function LoadedPage({ client, route }: { client: Client; route: Route }) {
  const [Page, setPage] = useState<ComponentType<PageProps> | null>(null);
  useEffect(() => {
    void LOAD[route.page]().then((loaded) => setPage(() => loaded));
  }, []);
  return Page ? (
    <Page client={client} ids={route.ids} query={route.query} />
  ) : (
    <Skeleton label={text('panelLoading')} />
  );
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeIn(location.hash));
  useEffect(() => {
    const ending = new AbortController();
    const look = () => setRoute(routeIn(location.hash));
    window.addEventListener('hashchange', look, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  return route;
}
