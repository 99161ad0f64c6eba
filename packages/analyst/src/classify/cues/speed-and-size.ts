/** Cues for performance, scalability, availability and fault tolerance: how fast, how many, how long, what if it breaks. */
import { cuesFor, type Cue } from '../cue.ts'

export const SPEED_AND_SIZE_CUES: readonly Cue[] = [
  ...cuesFor('performance', [
    [
      'time-limit',
      3,
      'an action with a limit in seconds or minutes',
      `
      within|under|in # {moment}; within a|one|two|three|five|ten {moment}; less|fewer|longer|later|more|greater than # {moment};
      at most # {moment}; maximum|minimum of # {moment}; up to # {moment}; exceed~ # {moment}; # {moment} or less;
      no later # {moment}; below # {moment}; take~ # {moment}; no|longer|more|less than a|one|two|half {moment}; half|fraction of? a {moment}; finish~|complete~|done|ready before|by # am|pm|o'clock; no later than _? # {moment}; no later than a|one {moment}`,
    ],
    [
      'hours',
      1.2,
      'a limit in hours',
      'within|under|in # hours|hour; less|longer|more than # hours|hour; every hour',
    ],
    ['short-time', 1.5, 'a number of seconds or milliseconds', '# {moment}'],
    [
      'period',
      1.5,
      'something repeated at a fixed short interval',
      'every # {time}; every second|minute|hour; once every # {time}; once per|a second|minute|hour',
    ],
    [
      'response-time',
      3,
      'speaks of response time',
      `
      response|reaction|processing|loading|load|wait|waiting|turnaround|execution|search|retrieval|cycle|launch|startup time|times;
      respond~ fast|quickly|promptly|instantly|immediately|within; latency; throughput; percentile; p95|p99|p90`,
    ],
    [
      'fast',
      2.5,
      'asks for speed',
      'fast; faster; quickly; speed; speedy; rapid; rapidly; swiftly; instantaneous; instantaneously; high performance; responsiveness; responsive; smoothly; {modal} not stutter|freeze|hang; without stuttering|freezing|hanging; frame|refresh rate|rates; jitter',
    ],
    [
      'prompt',
      1.2,
      'asks for little delay',
      'quick; instantly; immediately; promptly; delay|delays; lag; slow; slowly; real time; near real time; efficient; efficiently; appear|appears|shown|answers|answer|reacts|react at once',
    ],
    [
      'acceptable-time',
      3.2,
      'asks for an acceptable time',
      'acceptable|reasonable|short|minimal amount? of? time; timely manner|fashion; timely; time efficient; less|fewer than half|a quarter',
    ],
    ['rate', 3, 'a rate per second', '# ... per|a second|minute; tps; qps; fps; # frames'],
    [
      'performance',
      2,
      'speaks of performance',
      'performance; degradation; perform ... well|efficiently; peak load|performance',
    ],
    [
      'resources',
      2,
      'limits memory, processor or bandwidth',
      'memory|cpu|processor|disk|storage|bandwidth usage|utilization|utilisation|consumption|footprint; megabytes|mb|gb|kb of memory|ram; bandwidth',
    ],
    [
      'delay',
      2.8,
      'asks for next to no delay',
      'minimal|minimum|little|without|no noticeable|perceptible|significant? delay|delays|lag|latency|waiting|stuttering|interruption; wait|waiting more|longer than; couple|few of? seconds',
    ],
    [
      'accuracy-degree',
      1.5,
      'gives the degree of accuracy',
      'precision|accuracy|tolerance|resolution of #; accurate to _? #; within # % of',
    ],
    [
      'accuracy',
      1.5,
      'asks for a degree of accuracy',
      'accuracy; accurate to; accuracy of; precision; margin of error; # % accuracy|accurate; accurate|correct # %',
    ],
  ]),
  ...cuesFor('scalability', [
    [
      'concurrent',
      3,
      'many at the same time',
      'concurrent; concurrency; simultaneous; # ... simultaneously|concurrently; # ... at once; # ... at the same time|a time',
    ],
    [
      'many-users',
      2.5,
      'a number of users, records or transactions',
      `
      # {load}; # or? more {load}; # {people}; # _ {load}; handle|support|accommodate|process|serve|manage up? to? # _? {load};
      thousands|millions|hundreds of _? {load}; # million|thousand|billion _? _? {load}; million|thousand|thousands|millions _? _? {load}; # _? _? people|users|visitors|games|calls ... at|in the? same|parallel`,
    ],
    [
      'at-once',
      1.2,
      'more than one at a time',
      'simultaneously; concurrently; multiple|many remote? users; multiple ... at once|simultaneously',
    ],
    [
      'scale',
      3.5,
      'asks to scale',
      'to scale; scale up|out|with|horizontally|to; scales; scalable; scalability; scaling; scaled; horizontally; elastic; elasticity; load balancing|balancer|balancers; sharding; clustered; spread|distributed|divided over|across|among several|many|multiple|more|# machines|servers|nodes|instances; add|added ... nodes|servers|machines|instances',
    ],
    [
      'growth',
      2.5,
      'expects growth',
      'growth; grow; grows; growing; expected to increase|grow; number ... will|shall increase; additional users|customers|locations|branches; expansion; expand~ to;  number ... rise|rises|increases|grows|doubles; add|adding|added ... without changing|changes|replacing|redesign; further|additional|more storage|stations|nodes|servers|sites|machines; doubling; tenfold; twofold; from # ... to #; increase of ... # %; increase in|of load|users|traffic|data|volume; twice|three times as many',
    ],
    [
      'capacity',
      2,
      'speaks of capacity or load',
      'capacity; capable of handling|supporting|processing; volume|volumes of; peak usage|times|demand|traffic|hours; heavy load|traffic; all of the user requests; times the _? _? load|number|volume|traffic|amount|usage; cope~ with',
    ],
    [
      'rate-per-day',
      2.5,
      'an amount per hour or day',
      '# _? {load} per|a|an|each hour|day|week|month|year; per day|hour ... #',
    ],
    [
      'longevity',
      2,
      'must serve for years',
      'operate|manage|function|last|support|used ... # years; for the next # years; next # years',
    ],
    ['maximum', 1.5, 'a largest number', 'maximum|minimum of # ; up to #'],
  ]),
  ...cuesFor('availability', [
    [
      'uptime',
      3.5,
      'speaks of availability or uptime',
      'uptime; up time; availability; downtime; down time; outage; outages; available {nines} %|percent; unavailable more? than? #; unavailable for; reachable ... all|any time|times; available ... {nines} %|percent|times; high availability; planned|scheduled|unplanned downtime|outage|outages|interruption|interruptions|shutdown|shutdowns; maintenance ... between|during|outside|at night; mean time to repair|restore; mttr; hours of operation|service; service hours; out of service|order|operation; be up during|for|and; up and running; during _? opening hours',
    ],
    [
      'round-the-clock',
      3,
      'around the clock',
      '24/7; 24 hours per|a|every|each|# day|days; 24 hours|hour # ; 24 hour access|service|support|basis|availability|operation; 24 x7; 24 x7x365; 24 x 7; 24x7; # hours per|a day; # days per|a year|week; 365 days; seven days; round the clock; # hour support; around the clock; day and night; every day of; seven days a; all year round; at any hour; without interruption; uninterrupted; uninterruptedly; always available|reachable|online|on',
    ],
    [
      'hours',
      2.5,
      'available during certain hours',
      'available ... between|during|from ... #; available ... business|working|office hours; available ... at all times; available ... any time; operational ... at all times; at any time of; accessible at any|all time|times; operating|operated|usable|reachable|accessible ... from # ... to #; usable|reachable|accessible ... every day|hour|night; reachable|accessible ... including holidays|weekends; usable|accessible|reachable at any time|hour',
    ],
    [
      'for-use',
      2,
      'available to its users',
      'available for use; {system} {modal} be available; product|website|site {modal} be available; {system} is|are available',
    ],
    ['business-hours', 1, 'business hours', 'business|working|office hours; # am|pm'],
    ['nines', 1.5, 'a share of time close to the whole', '{nines} %|percent of the? time'],
    ['fail-share', 2, 'a largest share of failure', 'fail more than #; down ... more than|less than #'],
  ]),
  ...cuesFor('fault-tolerance', [
    [
      'tolerance',
      4,
      'speaks of tolerance to faults',
      'fault tolerance|tolerant; failover; fail over; redundant; redundancy; resilient; resilience; resiliency; graceful; gracefully; disaster recovery; standby; hot|cold|warm spare|standby; takes|taking over; take over if|when|from the failed; fallback; fall|falls|fell back; degraded|emergency mode|operation; single point of failure; self healing; watchdog; spare unit|server|line',
    ],
    [
      'robust',
      2.5,
      'asks for reliability',
      'robust; robustness; reliable; reliability; reliably; stable; stability; mtbf; mean time between|to',
    ],
    [
      'continues',
      3,
      'goes on when something breaks',
      'continue to operate|function|work|run|be|perform|provide; continue|continues|keep|keeps operating|working|functioning|running; remain operational|available|functional|usable; {modal} not crash; without crashing|failing; goes|go|carries|carry on working|selling|running|operating|serving|counting|recording|when|if|while; survive~; {modal} not stop|halt|hang|freeze ... if|when|because; {modal} not bring down; usable|work|works|available while ... down|unreachable|unavailable|offline',
    ],
    [
      'failure',
      1.8,
      'speaks of failure',
      'failure; failures; crash~; fails; faults; fault; malfunction~; power loss|outage|failure|cut; outages; hardware|network|connection|server|system|software failure|failures|error|loss; broken|faulty|defective|damaged; failed component|components|node|nodes|disk|disks|unit|units|sensor|sensors|device|devices; power cut|cuts|outage|outages|failure; blackout; unexpected shutdown|input|error|errors|condition|conditions|termination; voltage drops|drop|dips; supply fails; breaks; break down; wrong|corrupt|implausible readings|values|data from; {modal} not distort|disturb|affect|corrupt',
    ],
    [
      'goes-down',
      2.2,
      'something is down or lost',
      'goes|go|went down; is|are down; comes|come back online|up; connection|connectivity|network is|are? lost|unavailable|interrupted; loses|lose|loss of ... connection|connectivity|power|network; signal|link|contact|server|gps is|are lost|unreachable|down|unavailable|interrupted|missing; is|are unreachable; stops|drops out|working',
    ],
    [
      'offline',
      2.2,
      'works offline',
      'offline mode; offline; without internet|network|an? connection; previously downloaded|cached',
    ],
    [
      'recovery',
      2.2,
      'recovers',
      'recover; recovers; recovery; recovered; rollback; roll back; data loss; loss of data; without losing; retry; retries; restore~ ... after|when; {modal} not lose; resume|resumes|resumed where|after|by|automatically|operation|normal; restarts itself|automatically; after a? restart; where it left off; left off; catch|catches up; checkpoint|checkpoints; recovery time|point; rto; rpo; roll|rolls|rolled back; restarted without|automatically|by; after a? crash|failure|restart|outage; second line|unit|channel',
    ],
  ]),
]
