import { startSignals } from './signals/start-signals.ts';
import { enterSignalsDoor } from './signals-door.ts';

enterSignalsDoor(startSignals);
