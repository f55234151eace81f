import type { Rule } from '../rule.ts';
import { access } from './access.ts';
import { breach } from './breach.ts';
import { complaint } from './complaint.ts';
import { correction } from './correction.ts';
import { hints } from './hints.ts';
import { policy } from './policy.ts';
import { question } from './question.ts';
import { withdrawal } from './withdrawal.ts';

/** Everything the English rules understand. */
export const englishRules: readonly Rule[] = [
  ...access,
  ...correction,
  ...withdrawal,
  ...policy,
  ...complaint,
  ...breach,
  ...question,
  ...hints,
];
