/** Who walks: an insider knows the causes, or is one (domain 004-10). */
export const ROLES = ['insider', 'outsider'] as const;
export type Role = (typeof ROLES)[number];
