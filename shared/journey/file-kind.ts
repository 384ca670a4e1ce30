/** The files that Waymark writes for people to pass on; each has its own way in. */
export type FileKind = 'walk' | 'invitation' | 'report';

/** So many characters of a file are enough for `fileKindOf`: what it is stands first in it. */
export const FILE_KIND_LENGTH = 200;

/** A report is a page, and says so before anything that somebody wrote. */
const REPORT =
  /^\s*<!doctype html>\s*<html[^>]*>\s*<head>.*<meta name="generator" content="Waymark report">/is;

/**
 * Which of ours a file says it is, for whoever brought it to another one's door. Undefined for all else.
 * @param opening the file's first characters: a walk with its pictures is large
 */
export function fileKindOf(opening: string): FileKind | undefined {
  if (REPORT.test(opening)) return 'report';
  const [, kind] = /^\s*\{\s*"waymark"\s*:\s*"(walk|invitation)"/.exec(opening) ?? [];
  return kind === 'walk' || kind === 'invitation' ? kind : undefined;
}
