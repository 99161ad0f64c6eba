/** The named groups that cue phrases refer to as `{name}`. */
import { inflect } from './inflect.ts'

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** What a user does to data: the mark of a function. */
const ACTIONS = words(`
  accept access add adjust allocate apply approve archive arrange ask assign attach book browse buy calculate call cancel
  capture categorize change choose classify close collect combine communicate compare complete compose compute configure
  confirm contact convert copy correct count create customize define delete deliver detect determine disable discard
  display distribute download draw edit email enable enter estimate exchange export extract facilitate fill filter find
  flag forward generate group hide highlight identify import indicate inform initiate insert invite issue join link list
  load locate log make manage map mark match merge message modify monitor move navigate notify offer open order organize
  override pause pay perform pick place play post predict present preview print prioritize process produce prompt
  publish purchase query rank rate read receive recommend record refund register reject remind remove rename rent reorder
  replace reply report request reserve reset resolve respond resume retrieve return review save see sign switch scan schedule search
  select sell lend count weigh measure send set share show simulate sort specify start stop stream submit subscribe suggest summarize suspend
  synchronize tag track transfer translate transmit turn type unsubscribe update upload validate verify view vote write`)

const IRREGULAR_PAST = words(
  'bought chosen drawn found hidden logged made paid read sent set shown tagged written mapped submitted cancelled' +
    ' stopped planned transferred transmitted sold given taken scanned',
)

export const WORD_GROUPS: Readonly<Record<string, readonly string[]>> = {
  modal: words('shall should must will can may could would'),
  action: ACTIONS,
  actioned: [
    ...ACTIONS.flatMap((verb) => inflect(verb).filter((form) => form.endsWith('ed'))),
    ...IRREGULAR_PAST,
  ],
  acting: ACTIONS.flatMap((verb) => inflect(verb).filter((form) => form.endsWith('ing'))),
  moment: words(
    'ms msec msecs millisecond milliseconds microseconds sec secs second seconds s minute minutes min mins',
  ),
  time: words(
    'ms msec msecs millisecond milliseconds microseconds sec secs second seconds s minute minutes min mins hour hours',
  ),
  period: words('day days week weeks month months year years'),
  people: words(
    `user users customer customers client clients employee employees operator operators administrator administrators
     visitor visitors people persons staff member members student students patient patients player players guest guests
     subscriber subscribers respondent respondents participant participants viewer viewers representative representatives
     manager managers learner learners reader readers agents agent citizen citizens drivers driver clerk clerks nurse nurses teacher teachers doctor doctors visitors beginners novices`,
  ),
  load: words(
    `users customers clients visitors connections sessions requests transactions queries records items orders messages
     calls devices sensors players students patients employees people subscribers accounts documents files events
     participants tenants branches sites stores locations bookings reservations payments`,
  ),
  system: words(
    'system systems application applications database databases server servers software service services',
  ),
  os: words('windows linux unix macos ios android solaris palm symbian ubuntu debian mac os'),
  browser: words('firefox chrome safari edge mozilla netscape opera explorer'),
  dbms: words('oracle mysql postgresql postgres mssql db2 hsql sqlite mongodb mariadb dbms rdbms sap'),
  nines: words('95 96 97 98 99 99.0 99.5 99.8 99.9 99.95 99.99 99.999 100'),
  law: words(
    'law laws legal legally legislation regulation regulations regulatory statute statutory statutes directive ordinance',
  ),
  secret: words('private personal confidential sensitive'),
  record: words('record records profile profiles entry entries'),
}
