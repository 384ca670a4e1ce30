export const PLANTED: readonly string[];
export function plantedFrame(number: number): string;
export function plantedPage(number: number): string;
