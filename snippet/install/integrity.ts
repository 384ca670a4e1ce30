import { createHash } from 'node:crypto';

/** What a browser compares a script with before it runs it: `sha384-` and the digest in base64. */
export function integrityOf(script: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(script).digest('base64')}`;
}

/**
 * The script elements of a site that takes these files as they are and no other, one a line.
 * @param scripts each file's path below the folder they are served from, and its content
 */
export function integrityTags(scripts: [path: string, content: string | Uint8Array][]): string {
  return scripts
    .map(([path, content]) => `<script async src="/${path}"\n  integrity="${integrityOf(content)}"`)
    .map((tag) => `${tag} crossorigin="anonymous"></script>\n`)
    .join('');
}
