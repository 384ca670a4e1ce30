import { startRules } from './rules/start-rules.ts';
import { enterRulesDoor } from './rules-door.ts';

enterRulesDoor(startRules);
