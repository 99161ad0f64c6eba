/** The catalogue: every rule, in one list. A new rule is one entry in one of these files. */
import type { InferenceRule } from './inference-rule.ts'
import { ACCOUNT_RULES } from './rules/accounts.ts'
import { API_RULES } from './rules/api.ts'
import { AUDIENCE_RULES } from './rules/audience.ts'
import { BILLING_RULES } from './rules/billing.ts'
import { BOOKING_RULES } from './rules/bookings.ts'
import { DECISION_RULES } from './rules/decisions.ts'
import { FILE_RULES } from './rules/files.ts'
import { IMPORT_EXPORT_RULES } from './rules/import-export.ts'
import { INTEGRATION_RULES } from './rules/integration.ts'
import { MESSAGE_RULES } from './rules/messages.ts'
import { MODEL_RULES } from './rules/models.ts'
import { MONEY_RULES } from './rules/money.ts'
import { OPERATION_RULES } from './rules/operation.ts'
import { PERSONAL_DATA_RULES } from './rules/personal-data.ts'
import { RECORD_RULES } from './rules/records.ts'
import { REMOVAL_RULES } from './rules/removal.ts'
import { ROLE_RULES } from './rules/roles.ts'
import { SCHEDULE_RULES } from './rules/schedule.ts'
import { SEARCH_RULES } from './rules/search.ts'
import { SECOND_FACTOR_RULES } from './rules/second-factor.ts'
import { SECURITY_RULES } from './rules/security.ts'
import { SIGN_IN_RULES } from './rules/sign-in.ts'
import { TRADE_RULES } from './rules/trade.ts'

export const INFERENCE_RULES: readonly InferenceRule[] = [
  ...SIGN_IN_RULES,
  ...SECOND_FACTOR_RULES,
  ...ACCOUNT_RULES,
  ...ROLE_RULES,
  ...SECURITY_RULES,
  ...PERSONAL_DATA_RULES,
  ...MONEY_RULES,
  ...BILLING_RULES,
  ...FILE_RULES,
  ...IMPORT_EXPORT_RULES,
  ...RECORD_RULES,
  ...REMOVAL_RULES,
  ...SEARCH_RULES,
  ...MESSAGE_RULES,
  ...INTEGRATION_RULES,
  ...API_RULES,
  ...SCHEDULE_RULES,
  ...OPERATION_RULES,
  ...AUDIENCE_RULES,
  ...DECISION_RULES,
  ...MODEL_RULES,
  ...BOOKING_RULES,
  ...TRADE_RULES,
]
