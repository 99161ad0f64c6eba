/**
 * The sample as a page: the talk with the words that count marked, and beside it what was heard.
 *
 * Everything from the text is escaped, and the page allows no script, so nothing
 * that somebody said can run.
 */
import type { ExtractionReport, RequirementView } from '@parley/application'

export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export function samplePage(report: ExtractionReport, conversation: string): string {
  const stated = report.requirements.filter((requirement) => !requirement.inferred)
  const inferred = report.requirements.filter((requirement) => requirement.inferred)
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Parley: what was heard</title><style>${STYLE}</style></head>
<body>
<header><h1>What Parley hears in a meeting</h1><p>${report.coverage.sentences} sentences, ${stated.length} requirements stated, ${inferred.length} inferred. Marked words are the evidence; a number leads to what was made of them.</p></header>
<main>
<section aria-label="Conversation"><h2>Conversation</h2><div class="talk">${marked(conversation, stated)}</div></section>
<section aria-label="Requirements"><h2>Requirements</h2>${stated.map(card).join('')}<h2>Inferred: nobody said these</h2>${inferred.map(card).join('')}</section>
</main>
</body>
</html>
`
}

function card(requirement: RequirementView): string {
  const { id, title, statement, priority, type, confidence, evidence, rationale, inferred } = requirement
  const quotes = evidence.map(({ quote }) => `<blockquote>${escape(quote)}</blockquote>`).join('')
  const meta = `${priority} · ${type} · ${Math.round(confidence * 100)} % sure`
  return `<article id="${id}"${inferred ? ' class="inferred"' : ''}><h3><span class="id">${id}</span> ${escape(title)}${inferred ? ' <span class="badge">INFERRED</span>' : ''}</h3><p class="statement">${escape(statement)}</p><p class="meta">${meta}</p>${inferred ? `<p class="meta">${escape(rationale)}</p>` : quotes}</article>`
}

/** The text with each piece of evidence marked and numbered; places that overlap are marked once. */
function marked(text: string, requirements: readonly RequirementView[]): string {
  const places = requirements
    .flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ id, start, end })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  let out = ''
  let at = 0
  for (const { id, start, end } of places) {
    if (start < at) continue
    out += `${escape(text.slice(at, start))}<mark>${escape(text.slice(start, end))}</mark><a href="#${id}">${id.replace('REQ-', '')}</a>`
    at = end
  }
  return out + escape(text.slice(at))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

const STYLE = `
:root { color-scheme: light dark; --bg: light-dark(oklch(0.966 0.004 215), oklch(0.178 0.008 230)); --surface: light-dark(oklch(0.996 0.001 215), oklch(0.212 0.009 230)); --line: light-dark(oklch(0.905 0.006 220), oklch(0.300 0.011 230)); --text: light-dark(oklch(0.240 0.014 235), oklch(0.935 0.005 220)); --text-3: light-dark(oklch(0.495 0.016 235), oklch(0.700 0.013 228)); --accent: light-dark(oklch(0.450 0.082 222), oklch(0.765 0.080 214)); --mark: light-dark(oklch(0.958 0.066 99), oklch(0.352 0.054 92)); --mark-edge: light-dark(oklch(0.620 0.122 82), oklch(0.780 0.125 92)); }
* { box-sizing: border-box }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/22px 'Source Sans 3', system-ui, sans-serif }
header { padding: 20px 16px 12px; max-width: 1400px; margin: 0 auto }
h1 { font: 600 24px/32px 'Source Serif 4', Georgia, serif; margin: 0 } h2 { font-size: 15px; font-weight: 600; margin: 0 0 8px } section > h2 ~ h2 { margin-top: 24px }
header p { margin: 4px 0 0; color: var(--text-3) }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 1px; background: var(--line); border-block: 1px solid var(--line); max-width: 1400px; margin: 0 auto }
section { background: var(--surface); padding: 16px; min-width: 0 }
.talk { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 68ch }
mark { background: var(--mark); color: inherit; box-shadow: inset 0 -2px 0 var(--mark-edge); padding-block: 1px }
a { color: var(--accent); font-size: 12px; line-height: 16px; text-decoration: none; padding: 4px } a:hover, a:focus-visible { text-decoration: underline }
article { padding: 12px 0; border-top: 1px solid var(--line); max-width: 68ch } article:target { background: light-dark(oklch(0.968 0.009 220), oklch(0.246 0.016 226)) }
h3 { font-size: 15px; font-weight: 550; margin: 0 } .id, .meta { color: var(--text-3); font-size: 13px; line-height: 18px; font-weight: 400 } .badge { font-size: 12px; border: 1px dashed var(--text-3); padding: 0 4px; border-radius: 3px }
.statement, blockquote { font: 15px/23px 'Source Serif 4', Georgia, serif; margin: 4px 0 } .meta { margin: 4px 0 } blockquote { background: var(--mark); border-left: 2px solid var(--mark-edge); padding: 2px 8px }
.inferred { border-left: 1px dashed var(--text-3); padding-left: 12px }
@media (max-width: 900px) { main { grid-template-columns: 1fr } }
`
