/** The words before a full stop that does not, or does not always, end a sentence; and the words that show that it did. */
import { wordSet } from '../word-set.ts'

/** Something always follows these. Letters with case matter: "ms." is a unit, "Ms." a person. */
export const ALWAYS_FOLLOWED = wordSet(
  'e.g i.e eg ie vs cf approx ca viz resp incl excl a.k.a aka Mr Mrs Ms Dr Prof Rev Hon Messrs Gen Sen Gov Capt Lt Sgt Approx Incl Excl Resp',
)

/** Not an end before a number: "No. 5", "sec. 3.2.1". */
export const BEFORE_NUMBERS = wordSet(
  'no nos nr sec sect fig figs art arts ch chap p pp vol eq eqn ver v para app ref tab ed st item cl reg ext tel rev pt pts min max avg est',
)

/** Not an end before a small letter or a number. */
export const MAY_GO_ON = wordSet(
  'etc min max avg est dept ext std temp tel req reqs spec inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun hrs hr misc alt orig prev cont govt mgmt qty pkg sec fig no st jr sr bros univ assn esp',
)

/** Names of companies go on in a capital letter too, unless a sentence clearly begins. */
export const COMPANY_ENDS = wordSet('inc ltd co corp jr sr st bros')

/** Words that begin a sentence rather than go on with a name. */
export const STARTERS = wordSet(
  'the this that these those it we they he she you i there here if when while after before our your their its my a an in on at for as by with from to however also additionally then so but and or each every any all no not please what how why who where which can should must could would do does is are users user both once only some such since until although because finally first second next',
)

/** What may stand glued to the word before it where a line break was lost; words too common inside names are left out. */
export const GLUED_STARTERS = wordSet(
  'This The These Those During Following When While There They Their Our Your Please However Additionally After Before Because Although Since Throughout Users Each Every',
)

/** A number after one of these counts a thing and begins no list item. */
export const TAKES_NUMBER = wordSet(
  'version phase step section level tier type figure fig table chapter part release sprint v no nr number of to than least most about stage priority grade class only after within until from for in at by is are and or the a with over under',
)
