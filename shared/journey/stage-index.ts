/** Stages in their order: a plan fits, and what a page is told of one. */
export interface StageOrder {
  readonly stages: readonly { readonly id: string }[];
}

/** The position of a stage, 0 first; -1 for one that is not among them. */
export function stageIndex({ stages }: StageOrder, stage: string | null): number {
  return stages.findIndex(({ id }) => id === stage);
}
