import { begin } from './start.ts';

begin();
