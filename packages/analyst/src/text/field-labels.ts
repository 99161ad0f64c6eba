/**
 * Labels that head a value and are nobody's name: "Priority: High", "Subject: …".
 *
 * The list keeps them from being taken for speakers, and makes their lines fields.
 */

const LABELS = new Set(
  (
    'subject|re|fw|fwd|from|to|cc|bcc|date|sent|reply-to|received|message-id|attachments|attachment|when|where|who|what|why|how|title|name|bug title|bug brief|bug|feature request|feature|request|ticket|' +
    'incident|issue|description|summary|overview|details|detail|context|background|goal|goals|objective|objectives|frustrations|frustration|needs|pain points|motivations|notes|note|nb|n.b|ps|p.s|' +
    'remark|remarks|comment|comments|caveat|warning|important|caution|tip|hint|info|fyi|todo|to do|to-do|tbd|action|actions|action item|action items|next step|next steps|decision|decisions|' +
    'priority|severity|status|state|type|kind|category|component|components|module|version|release|environment|platform|browser|os|device|tags|tag|labels|label|keywords|' +
    'assignee|assignees|assigned to|owner|owners|author|authors|reporter|reported by|requested by|requester|prepared by|approved by|reviewer|reviewers|created by|created|updated|last updated|modified|triggered|' +
    'triggered by|impact|risk|risks|mitigation|constraint|constraints|assumption|assumptions|dependency|dependencies|deadline|due|due date|eta|start|end|start date|end date|go-live|kickoff|timeline|milestone|milestones|' +
    'sprint|epic|story|user story|story points|points|estimate|effort|budget|cost|price|scope|in scope|in-scope|out of scope|out-of-scope|plan tier|plan|tier|location|time|duration|place|agenda|topic|topics|' +
    'participants|attendees|present|apologies|absent|invited|acceptance criteria|criteria|steps|steps to reproduce|repro|minimal repro|expected|actual|expected behavior|expected behaviour|actual behavior|' +
    'actual behaviour|expected result|actual result|test plan|test|tests|proposed fix|fix|solution|proposal|problem|problem statement|cause|root cause|workaround|resolution|result|results|outcome|desired outcome|conclusion|' +
    'example|examples|e.g|input|inputs|output|outputs|pros|cons|given|then|and|but|rationale|reason|reasons|source|sources|reference|references|link|links|url|email|e-mail|phone|tel|fax|address|web|website|company|' +
    'organization|organisation|department|team|role|roles|user|users|actor|actors|precondition|preconditions|postcondition|postconditions|trigger|main flow|alternative flow|alternate flow|exception|exceptions|frequency|' +
    'requirement|requirements|must|should|could|must-have|must-haves|must have|nice-to-have|nice to have|should have|could have|stretch|stretch goals|metric|metrics|kpi|kpis|target|targets|measure|question|questions|' +
    'open question|open questions|answer|answers|id|key|ref|no|number|project|product|client name|customer name|language|currency|amount|total|quantity|size|format|frontend|front-end|backend|back-end|database|api|' +
    'hosting|security|performance|availability|scalability|usability|reliability|compliance|privacy|integration|integrations|tech stack|stack|deployment|testing|monitoring|logging|step|phase|option|update|edit|p.p.s|pps|tl;dr|tldr|correction|disclaimer|recap|transcript|meeting|intro|introduction|welcome|break|lunch|coffee|demo|wrap-up|wrap up|review|retro|standup|stand-up|q&a|closing|opening|keynote|discussion|planning|call|session|recording|see also|alt text'
  ).split('|'),
)

export function isFieldLabel(label: string): boolean {
  const plain = label
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*\([^)]*\)$/, '')
  return (
    LABELS.has(plain) ||
    /^(?:step|phase|option|question|req(?:uirement)?|issue|ticket|story|goal|risk|test(?: case)?|case|scenario|section|part|chapter|item|note|us|fr|nfr|sprint|day|week|q)[ -]?#?\d+(?:\.\d+)*$/.test(
      plain,
    )
  )
}
