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
import { AI_TOOL_RULES } from './rules/kinds/ai-tools.ts'
import { ANY_PRODUCT_RULES } from './rules/kinds/any-product.ts'
import { AROUND_TOWN_RULES } from './rules/kinds/around-town.ts'
import { CARE_AND_PUBLIC_RULES } from './rules/kinds/care-and-public.ts'
import { FILES_AND_TALK_RULES } from './rules/kinds/files-and-talk.ts'
import { LEARNING_AND_JOB_RULES } from './rules/kinds/learning-and-jobs.ts'
import { MAKING_RULES } from './rules/kinds/making.ts'
import { MEDIA_RULES } from './rules/kinds/media-and-communities.ts'
import { MONEY_KIND_RULES } from './rules/kinds/money.ts'
import { OFFICE_RULES } from './rules/kinds/office.ts'
import { SHOP_RULES } from './rules/kinds/shops.ts'
import { TRAVEL_AND_HOME_RULES } from './rules/kinds/travel-and-homes.ts'
import { WORKING_TOGETHER_RULES } from './rules/kinds/working-together.ts'
import { WRITING_RULES } from './rules/kinds/writing.ts'
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
  ...ANY_PRODUCT_RULES,
  ...AI_TOOL_RULES,
  ...MAKING_RULES,
  ...WRITING_RULES,
  ...WORKING_TOGETHER_RULES,
  ...FILES_AND_TALK_RULES,
  ...OFFICE_RULES,
  ...SHOP_RULES,
  ...TRAVEL_AND_HOME_RULES,
  ...AROUND_TOWN_RULES,
  ...MEDIA_RULES,
  ...LEARNING_AND_JOB_RULES,
  ...MONEY_KIND_RULES,
  ...CARE_AND_PUBLIC_RULES,
]
