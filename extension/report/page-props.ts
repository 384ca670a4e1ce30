import type { Client } from '../ui/client.ts';

/** What each page of the report is given. */
export interface PageProps {
  client: Client;
  /** The records that the address names. */
  ids: readonly string[];
  /** What the address asks of a list. */
  query?: string;
}
