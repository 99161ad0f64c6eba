/** Cues for operation, portability and maintenance: where it runs, what it runs with, who keeps it running. */
import { cuesFor, type Cue } from '../cue.ts'

export const RUNNING_CUES: readonly Cue[] = [
  ...cuesFor('operational', [
    [
      'interface-with',
      3,
      'connects to another system',
      `
      interface|interfaces|interfaced|interfacing with; {modal} interface to; interoperate~; interoperable; interoperability; work~ with existing; compatible; compatibility; integrate|integrated|integrates|integration|integrating with|into|to;
      communicate|communicates|connect|connects|exchange to|with|data the? _? _? _? {system}; collaboration with; alongside; coexist; existing|legacy|external|third {system}; in conjunction with; talk|talks|speak|speaks to|with ... server|system|service|database|machine|device`,
    ],
    [
      'runs-on',
      3,
      'runs on or within something',
      `
      implemented as; in production before|by; live before|by; via|over|through|using sftp|ftp|http|https|soap|rest|smtp|mqtt|bluetooth|usb|xml|json|edi|tcp|lan|vpn; {modal} run|operate|function|work|execute on|in|under|within|with|across|alongside|from; able to run|operate|function|work on|in|under|within|with; run|runs|running|executed on|under|in; {modal} be operated|used|hosted|deployed|executed on|in|within|under|from|at; {modal} be able? to? be? run|operated|used|installed|hosted|deployed on|in|within|under|from;
      operational with|on|in; be operational; intended|designed for? to? be? used in|on|with`,
    ],
    [
      'platform',
      2,
      'names an operating system',
      '{os}; operating system|systems; platform; platforms; runtime; virtual machine|machines; java; j2ee; .net; jvm; j2se; flash; docker; kubernetes; server room; thin client',
    ],
    [
      'browser',
      2,
      'names a browser or device',
      '{browser}; internet explorer; web? browser|browsers; html browser; mobile|smart|handheld device|devices|phone|phones; smartphone; smartphones; tablet; tablets; pda; laptop|laptops; workstation|workstations; desktop|desktops',
    ],
    [
      'database',
      2,
      'names a database system',
      '{dbms}; database management system|systems; sql server; ms access; relational database; sql',
    ],
    [
      'server',
      1.8,
      'names a kind of server',
      'web|application|email|mail|central|exchange|existing|database|file|apache|smtp|iis|proxy|dedicated|master server|servers; server side; tomcat; apache; lan; intranet; vpn; wan',
    ],
    [
      'hardware',
      2.2,
      'speaks of hardware',
      'hardware; computer|existing|owned equipment; printers|printer|scanner|barcode; ram; processor; machines; disk space; pentium; cpu; network|it infrastructure; infrastructure; # inch rack; rack mounted|unit|units; power supply|consumption|supplies; weigh|weighs no|less|at|under|below more|most|than|#; fit|fits in|into|on; terminal hardware; kbit; mbit; kbps; modem; low|narrow|slow bandwidth|connection|connections; dial up; connection of #',
    ],
    [
      'environment',
      2.5,
      'speaks of the environment',
      `
      environment; environments; conditions; noisy; dusty; dirty; outdoor; outdoors; outside; temperature; humidity; degrees; weather; lighting; vibration; battery|batteries; rain; gloves; portable device; withstand~; waterproof; sunlight; dust; on site; climate; terrain; altitude; humid; wet; shock; celsius; fahrenheit; ip65; ip67; underground; under water; extreme heat|cold; direct light|sun; survive~ ... fall|drop|shock|impact; fall|drop|dropped from|of # metres|meters|m; weatherproof; shockproof; cold store|stores; minus #`,
    ],
    [
      'deploy',
      2.5,
      'speaks of installation',
      'install|installed|installs|installing|installation|installations|installer; deploy~; deployment; deployments; deployable; hosted; hosting; cloud; aws; azure; data center|centre|centers; distributed as|via|on|through; distribution; packaged; shipped; cd; dvd; zip|binary file; rollout; on premises|premise; delivered as|by; as|in a? container|containers; app|play store; in the? customer|own|existing data|server|computer',
    ],
    [
      'built-with',
      2.5,
      'fixes a technology',
      'developed|implemented|built|written|coded|programmed with|in|using|on; make|makes use of; use|uses|utilize|utilizes ... technology|technologies|framework|library|libraries; programming language|languages; open source',
    ],
    [
      'api',
      1.5,
      'speaks of an interface for programs',
      'api; apis; web services|service; rest|restful api|apis|interface|endpoint|endpoints|service; soap; protocol; protocols; xml; http; tcp; tcp/ip; snmp; edi; hl7; bluetooth; wifi; gps; usb; sftp|ftp',
    ],
    [
      'operations',
      2,
      'how it is kept running',
      `
      maintenance windows|window; scheduled maintenance; support center|centre|staff|personnel|team; monitored; system administrators; operations team|staff; middleware; corporate architecture|infrastructure;
      architecture; service level; migration; release|released cycle|schedule|date; license|licenses; over the internet|web; via the internet|web; on|by august|january|february|march|april|june|july|september|october|november|december #`,
    ],
    ['backup', 2.8, 'speaks of backups', 'backup; backups; backed up; back up'],
    [
      'other-system',
      2.6,
      'gets or gives data from or to another system',
      'exchange~|send|sends|receive~|read|reads|retrieve~|obtain~|import~|get|gets|pull~|push|pushes ... with|from|to ... existing|legacy|external|third|sap|erp|crm; through|via|using|over a|an|the? _? api|protocol|web|interface',
    ],
    [
      'partner',
      1.2,
      'works with a named system',
      'with the _? _? _? {system}; from the _? _? _? {system}; {modal} support the? _ _? version|versions|protocol|format; existing',
    ],
  ]),
  ...cuesFor('portability', [
    [
      'portable',
      4,
      'speaks of portability',
      'portable to|across|between; portability; platform independent|independence|agnostic; cross platform; multi platform; ported; vendor lock in; vendor independent; be portable; be highly|easily|extremely|fully portable; another|different|other database|operating|platform|cloud|provider|hosting|hardware|vendor|supplier; move|moved|moving|migrate|migrated|migrating|switch|switched|switching ... to another|different|other platform|database|provider|system|machine|environment|cloud|operating|hardware|server|vendor; one|same|single|common|shared code base|codebase; compile|compiled|compiles|build|built on|for {os}; {modal} not depend|rely on one|any|a|single|specific|particular; depend|rely on a? single|one|specific|particular; independent of the? _? platform|hardware|vendor|operating|database|browser|supplier|maker; open format|formats; taken along; unchanged on; replacing|exchanging|swapping the? _? _? provider|vendor|supplier|database|service|library ... not; without changes|change on|to; any common|operating platform|system|systems',
    ],
    [
      'many-platforms',
      3,
      'several platforms',
      `
      multiple|different|various|any|all|other|both ... operating systems|system; multiple|different|various|several platforms; {os} and|or _? _? {os}; {os} ... {os} operating systems; across platforms|devices|browsers; from one _ to another; with minimal changes`,
    ],
  ]),
  ...cuesFor('maintainability', [
    [
      'maintainable',
      4,
      'speaks of maintainability',
      'maintainable; maintainability; easy|easier|simple to maintain|extend|modify|upgrade|change|enhance|debug|test|deploy; easily be? maintained|extended|extendable|modified|upgraded|updated|changed|enhanced|configured|configurable|integrate|adapted|added|integrated|extensible|modifiable; ease of maintenance',
    ],
    [
      'structure',
      3,
      'how the software is built',
      'modular; modularity; extensible; extensibility; extendable; loosely coupled; design patterns; coding standards|standard|practices|conventions|guidelines; best practices; code review|coverage; unit tests|test|testing; test coverage; testable; testability; refactor~; continuous integration; object oriented; reusable; reuse; separation of concerns; plug in|ins; plugin|plugins; add ons|on; driver file|files; independent enough; replaced|exchanged|replaceable one|independently|separately|individually; kept apart|separate from; separated|separate from the? program|code|logic|software; automated test|tests|testing; covered by; static analysis; backward|backwards compatible|compatibility; documented interface|interfaces; own tests; with tests|test cases; third parties ... write|develop|add|build; write|develop extensions|modules',
    ],
    [
      'code',
      2,
      'speaks of its own code',
      'source code; software code; without changing|modifying ... code; developers; developer; well documented; code documentation|comments|base; commented; programmers; technical documentation; debug; debugging; programmer; developer; without ... programmer|programming|developer|developers|recompil~|redeploy~|rebuild~; single|one _? file; another team; new developer|developers|programmer; in the code; read|understand|change the? code',
    ],
    [
      'maintenance',
      2.2,
      'speaks of maintenance and releases',
      'maintenance; maintainers; maintainer; patches; patch; bug fixes|fix; bugs; release|releases; new|future version|versions|releases|features|functionality; upgrade; upgrades; upgraded; upgrading; updates to the product|system|website|site|software; lifecycle; life cycle; enhancements; fix defects; fixed|corrected|repaired|remedied within|in # _? {period}; defect|defects|fault|faults|error|errors ... fixed|corrected|repaired|remedied; updates|update ... without stopping|downtime|interruption|restart~; hot fix|fixes; remote maintenance|diagnosis; diagnos~; cause of a? failure|failures|fault|faults|error|errors|problem|problems; log files; supported for # years; support period; update|updated|updates ... remotely|remote; over the air; remote update|updates|access for',
    ],
    [
      'configurable',
      1.8,
      'speaks of configuration',
      'highly configurable; configurable; reconfigure~; configurability; parameterized; configuration file|files; adaptable; flexible; flexibility; changed|change|set|adjusted in a table|file|configuration|settings; without a programmer',
    ],
  ]),
]
