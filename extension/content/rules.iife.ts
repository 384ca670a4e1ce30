import { enterRulesDoor } from './rules-door.ts';
import { startRules } from './rules/start-rules.ts';

enterRulesDoor(startRules);
