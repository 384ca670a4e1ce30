import { buildAll } from '../launch/build.ts';
import { ensureBrowsers } from '../launch/ensure-browsers.ts';
import { vitestStep } from '../launch/vitest-step.ts';
import { WHOLE } from './panel-layout-extent.ts';

/** Every view of the panel in every language, width, theme and text size, in both browsers. */
export async function main(): Promise<number> {
  await ensureBrowsers(['chromium', 'firefox']);
  await buildAll();
  process.env[WHOLE] = '1';
  const { passed, failed, trouble } = await vitestStep(['e2e'], {
    files: ['test/e2e/panel-layout.test.ts'],
  });
  if (trouble) console.log(trouble);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
