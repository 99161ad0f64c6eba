/**
 * Verbs people use when they say what a system does or what its users do.
 *
 * The tagger takes a capitalised first word for a name ("Log all changes"), so
 * an item that begins with a verb is recognised by this list. Words that are
 * nouns as often ("report", "search") are verbs only where what follows allows.
 */
import { wordSet } from '../word-set.ts'

/** Base forms that are hardly ever nouns at the start of an item. */
export const PLAIN_VERBS = wordSet(`
  accept acknowledge activate adapt add adhere adjust aggregate allow analyze analyse anonymize apply approve archive
  assign associate attach authenticate authorize automate avoid begin block browse build calculate cancel capture
  categorize choose classify close collect combine communicate compare complete comply compute configure confirm
  connect consider consolidate contain convert correct create customize deactivate decide decline define delegate
  delete deliver deny deploy describe detect determine disable discover dismiss dispatch distribute download edit
  eliminate email embed enable encrypt enforce ensure enter escalate establish evaluate exclude execute expand
  expire explain expose extend extract facilitate fetch find fix follow forward generate get give grant handle
  help hide highlight host identify ignore implement improve include incorporate indicate inform initiate insert
  install integrate interface introduce investigate invite keep launch leverage load lock maintain make manage
  mark mask match merge migrate minimize modify navigate notify obtain offer omit open operate optimize order
  organize override permit perform persist pick populate post predict present preserve prevent prioritize process
  produce prohibit promote propose protect provide publish pull purge push quantify raise reach read receive
  recognize recommend reconcile record recover redesign redirect reduce refactor refresh refund register reject
  release remember remind remove rename render replace replicate reply represent require reschedule resend reset
  resolve respond restore restrict resume retain retrieve return revert revoke rotate route run satisfy save scan
  secure see select send separate serve set share simplify sort specify split standardize start store stream
  streamline submit subscribe suggest summarize support suspend switch sync synchronize tag take tell terminate
  throttle toggle trace train transfer transform translate trigger turn undo unlock unsubscribe update upgrade upload
  use utilize validate verify view visualize warn withdraw write show surface display tolerate enrich
  apologise apologize invoke mitigate pay deposit reserve book schedule auto-tag auto-log re-run rerun cite default
  cache check count draft document estimate do back freeze lock grade mute borrow lend renew brew water feed weigh dispatch withdraw prepare hand inspect dose exceed proceed succeed undergo pass last raise wait stay remain appear occur happen belong depend differ vary consist originate expire arrive
`)

/** Base forms that are nouns as often: a verb only where an object or a preposition fits. */
export const NOUN_LIKE_VERBS = wordSet(`
  access alert archive audit backup batch benefit bill block book break cache call cancel capture change charge chart
  check claim click command comment contact control copy cost count credit cut debit debug default demand deposit design
  display document download draft drag drop email enquire escape estimate experience export face fail feature fetch file
  filter flag focus format function group guard guide handle help host import index input interface invoice issue join
  label language lead learn leave limit link list load lock log log-in login look mail manage map mark measure message
  mirror model monitor move name network note number offer order output pack page park pass patch pause pay peer pick pin
  place plan play post preview print process profile program prompt query queue quote rank rate reach record redirect
  refund register release remind repair repeat reply report request research reserve reset rest result retry return review
  reward roll route row rule run save scale scan schedule score search select set shadow share show sign sign-in sign-up
  signal sort source split stamp start state step stop store stream structure submit support survey switch sync tag target
  tax test text track trade train transfer trigger undo update upgrade upload use validate value view visit vote wait watch
  work zoom
`)

/** After a noun-like first word, these make a compound: "Export button", "Search history". */
export const COMPOUND_HEADS = wordSet(`
  button page screen view history log logs list dashboard feature features functionality module tool panel widget form
  field fields process service system engine workflow workflows flow flows option options settings management support
  capability capabilities integration generation creation handling tracking monitoring processing reporting editor
  builder viewer center centre tab menu bar box queue queues trail trails policy policies rules rule results result
  data type types status number numbers code codes name names date dates rate rates time times point points portal
  notification notifications alerts alert limits limit scheduler template templates request requests
`)

/** Auxiliaries and linking verbs: never the action of a requirement when another verb follows. */
export const BE = wordSet('be am is are was were been being')
