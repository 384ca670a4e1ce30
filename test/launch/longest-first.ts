import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files whose tests take a minute in all. Begun last, one of them would keep the whole run waiting. */
const LONG = ['walk-survives', 'panel-layout', 'no-step-lost', 'walk-file'];

/** Without figures of an earlier run vitest begins with the largest files; how long these few take is known. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.some((name) => moduleId.endsWith(`/e2e/${name}.test.ts`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
