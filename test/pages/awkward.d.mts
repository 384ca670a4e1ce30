export const AWKWARD: readonly string[];
export function awkwardPage(
  name: string,
): { body: string | Buffer; headers: Record<string, string> } | undefined;
