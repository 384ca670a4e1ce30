export { SHADOW_STEP } from '../../../shared/contract/rule.ts';
