import { inLanguage } from '../../../shared/journey/local-text.ts';
import { fileName, type WalkDownload } from '../../ui/models/walk-download.ts';
import { type MapInput, pictureIds } from './map-input.ts';

export type MapExportName =
  | 'mapHtml'
  | 'mapMarkdown'
  | 'mapXlsx'
  | 'mapPains'
  | 'mapTouchpoints'
  | 'mapJira'
  | 'mapIssues'
  | 'mapMermaid'
  | 'mapCjml'
  | 'mapInsights'
  | 'mapOpportunities'
  | 'mapSolutions'
  | 'mapMetrics'
  | 'mapSvg'
  | 'mapPng';

/** What a format writes, as text or already as bytes. */
interface Written {
  /** How the file's name ends. */
  ending: string;
  type: string;
  body: string | Blob;
}

/** One line a format: what writes it is loaded when it is first asked for, and is a pure function. */
const FORMATS: Record<MapExportName, (input: MapInput) => Promise<Written>> = {
  async mapHtml(input) {
    const [{ cappedPictures }, { htmlInput }, { mapHtml }] = await Promise.all([
      import('./capped-pictures.ts'),
      import('./html-input.ts'),
      import('./map-html.ts'),
    ]);
    const pictures = await cappedPictures(pictureIds(input), input.picture);
    return { ending: 'report.html', type: 'text/html', body: mapHtml(htmlInput(input, pictures)) };
  },
  async mapMarkdown({ read }) {
    const { mapMarkdown } = await import('./map-markdown.ts');
    return { ending: 'map.md', type: 'text/markdown', body: mapMarkdown(read) };
  },
  async mapXlsx(input) {
    const { mapXlsx } = await import('./map-xlsx.ts');
    const body = await mapXlsx(input);
    return { ending: 'map.xlsx', type: body.type, body };
  },
  async mapPains({ read }) {
    const { painTable } = await import('./map-tables.ts');
    return { ending: 'pain-points.csv', type: 'text/csv', body: painTable(read) };
  },
  async mapTouchpoints({ read }) {
    const { touchpointTable } = await import('./map-tables.ts');
    return { ending: 'touchpoints.csv', type: 'text/csv', body: touchpointTable(read) };
  },
  async mapJira({ read }) {
    const { jiraTickets } = await import('./map-tickets.ts');
    return { ending: 'jira.csv', type: 'text/csv', body: jiraTickets(read) };
  },
  async mapIssues({ read }) {
    const { issuesMarkdown } = await import('./map-tickets.ts');
    return { ending: 'issues.md', type: 'text/markdown', body: issuesMarkdown(read) };
  },
  async mapMermaid({ read }) {
    const { mapMermaid } = await import('./map-mermaid.ts');
    return { ending: 'mmd', type: 'text/plain', body: mapMermaid(read) };
  },
  async mapCjml({ read }) {
    const { mapCjml } = await import('./map-cjml.ts');
    return { ending: 'cjml.xml', type: 'application/xml', body: mapCjml(read) };
  },
  async mapInsights({ read }) {
    const { theydoInsights } = await import('./map-theydo.ts');
    return { ending: 'insights.theydo.json', type: 'application/json', body: theydoInsights(read) };
  },
  async mapOpportunities({ read }) {
    const { theydoOpportunities } = await import('./map-theydo.ts');
    return {
      ending: 'opportunities.theydo.json',
      type: 'application/json',
      body: theydoOpportunities(read),
    };
  },
  async mapSolutions({ read }) {
    const { theydoSolutions } = await import('./map-theydo.ts');
    return {
      ending: 'solutions.theydo.json',
      type: 'application/json',
      body: theydoSolutions(read),
    };
  },
  async mapMetrics({ read }) {
    const { theydoMetrics } = await import('./map-theydo.ts');
    return { ending: 'metrics.theydo.json', type: 'application/json', body: theydoMetrics(read) };
  },
  async mapSvg({ read }) {
    const { mapSvg } = await import('./map-svg.ts');
    return { ending: 'map.svg', type: 'image/svg+xml', body: mapSvg(read) };
  },
  async mapPng({ read }) {
    const [{ mapSvg }, { pngOf }] = await Promise.all([
      import('./map-svg.ts'),
      import('./map-png.ts'),
    ]);
    return { ending: 'map.png', type: 'image/png', body: await pngOf(mapSvg(read)) };
  },
};

/** Formats that tell of single walks as well: only these name who walked, and only for these steps are read. */
export const WITH_STEPS: readonly MapExportName[] = ['mapHtml', 'mapXlsx'];
/** Formats with pictures in them. */
export const WITH_PICTURES: readonly MapExportName[] = ['mapHtml'];
/** Formats in which nothing stands that somebody wrote in a note. */
export const WITHOUT_WORDS: readonly MapExportName[] = [
  'mapTouchpoints',
  'mapMermaid',
  'mapMetrics',
];

/** The map as it is looked at, filters and all, as a file. */
export async function mapFile(name: MapExportName, input: MapInput): Promise<WalkDownload> {
  const { ending, type, body } = await FORMATS[name](input);
  const { plan, language } = input.read;
  return {
    name: fileName(inLanguage(plan.name, language), input.now, ending),
    body: typeof body === 'string' ? new Blob([body], { type: `${type};charset=utf-8` }) : body,
  };
}
