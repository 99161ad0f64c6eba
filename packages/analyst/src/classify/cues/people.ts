/** Cues for usability, look and feel: what people must find easy, and what they see. */
import { cuesFor, type Cue } from '../cue.ts'

export const PEOPLE_CUES: readonly Cue[] = [
  ...cuesFor('usability', [
    [
      'easy',
      4,
      'must be easy for people',
      `
      easy ... to? use|learn|understand|navigate|read|follow|remember|operate|find|identify; ease of use|learning; easily use~|learn~|understand|understood|navigate~|find|locate|identify|read|accessible|access;
      easy for _? _? _? to; easy identification; user friendly; mobile friendly; userfriendly; usability; intuitive; intuitively; self explanatory; self evident; easy navigation; never used the|it|this|a|such|before`,
    ],
    [
      'easily',
      1.8,
      'asks for ease',
      'easily; easy; usable; simple to; effortless; effortlessly; convenient; conveniently; simplicity; without difficulty; straightforward; little effort',
    ],
    [
      'learning',
      3.5,
      'speaks of learning or training',
      `
      training; untrained; trained; users|people|person|staff|user|anyone|employees to? learn; able to learn; shall learn; easy|quick to learn; learned by; learning curve; learnability; tutorial; tutorials; novice; beginner; beginners; inexperienced; first time users|user; no prior|previous experience|knowledge;
      without ... training|instruction|instructions|assistance|guidance; without help|manuals; without the? help|manual; computer literacy|literate|skills|experience; laypeople|layperson|laymen; non technical|expert users|people|staff; productive after|within; without asking; instruction needed`,
    ],
    [
      'time-to-learn',
      3.5,
      'time that people need to learn it',
      `
      # {time} of using|use|training|introduction; # {period} of using|use|training|experience; after # {time} ... training|use|using; new users ... within # {time}; learn~ ... within|in # {time};
      {people} ... successfully ... within|in # {time}; after using; first attempt|encounter|use|try`,
    ],
    [
      'share-of-people',
      3,
      'a share of people who succeed or agree',
      `
      # % of _? _? _? {people}; # percent of _? _? _? {people}; # out of # _? {people}; majority of users; survey; surveyed; surveys; questionnaire; most users; # %|percent of ... {modal} rate|find|agree|complete|succeed|report|say|be able|rate|successfully`,
    ],
    [
      'understandable',
      2.5,
      'must be understood or read',
      'understandable; readable; readability; legible; comprehensible; understand the; unambiguous; meaningful; self descriptive; clear and; clearly; familiar to|with; familiar; plain words|language|english|terms; understood by; at a glance; self evident; contrast; large enough; legible from; able to read ... from|at; read from # metres|meters|m; without glasses',
    ],
    [
      'satisfied',
      2.8,
      'what people feel',
      'satisfied; satisfaction; comfortable; feel confident; enjoy; enjoyable; frustrated; frustration; pleasant; confuse~; confusing; overwhelm~; annoy~; intimidat~; productivity; users feel; fun to',
    ],
    [
      'mistakes',
      2,
      'helps against mistakes',
      'mistakes; mistake; human error; user error|errors; error messages|message; avoid making; undo; without starting over|again; wrong entry|entries|input; informative; polite; feedback; confirm~ their; confirmation before; asked|ask|asks before; confirm|confirmed|confirms before; before ... is|are deleted|removed|lost; what went wrong; accidentally; typing errors|error; wrong button|key|input|entry; filled in wrongly|incorrectly; wrongly; by accident|mistake',
    ],
    [
      'steps',
      2.8,
      'limits clicks or steps',
      '# clicks|click|mouse|keystrokes|taps|steps|screens; one|two|three|single|few click|clicks|steps|taps; minimal|minimum|number of clicks|steps|keystrokes; as few|little ... as possible; little|less typing|scrolling; navigate through; more than # taps|clicks|steps|screens|keystrokes; within # taps|clicks|steps',
    ],
    [
      'help',
      2.2,
      'offers help',
      'help section|page|pages|menu|system|file|files|screen|screens|function|text|desk|documentation|feature|facility|topics; online|user|context|sensitive help; user manual|manuals|guide|guides; tooltip; tooltips; instructions; faq; frequently asked',
    ],
    [
      'accessibility',
      3.5,
      'people with disabilities',
      `
      accessibility; wcag; screen reader|readers; disability; disabilities; disabled users|people|persons; blind; colorblind; color blind; visually impaired; impaired; impairment; low vision; hearing; section 508; braille; handicapped; aria; tell red from green; red from green; red green; one hand|handed; left handed; deaf; large print; with|wearing gloves`,
    ],
    [
      'language',
      2,
      'in the words of its users',
      `
      languages; multilingual; multi lingual; localized; localised; localization; internationalization; translated; locale; their|user|own language; local|regional format|formats|conventions|settings; english; spanish; french; german; standard english; terminology; jargon; conventions; language; italian; dutch; portuguese; chinese; japanese; arabic; right to left; date formats`,
    ],
    [
      'symbols',
      1.8,
      'symbols and words people know',
      'symbols; naturally; natural; vocabulary; words that; icons; common ... conventions; consistent ... interface|screens|navigation|layout|manner|terms; consistency',
    ],
    [
      'personal',
      1.6,
      'fits the person',
      'personalize~; personalization; personalise~; customization; preferences; user preference',
    ],
    [
      'navigation',
      1.2,
      'speaks of navigation',
      'navigation; navigable; navigate; menus; shortcut; shortcuts; keyboard; touch screen',
    ],
    [
      'grouped-by-age',
      1.6,
      'speaks of age or skill of users',
      'year olds; age; ages; children; elderly; novice; skill level|levels; skills; older|elderly people|persons|users; seniors; people of|aged #',
    ],
  ]),
  ...cuesFor('look-and-feel', [
    [
      'look',
      4,
      'speaks of look and feel',
      'look and feel; look & feel; look alike|like|the same|similar|good|modern|consistent|professional; looks good|like|modern|professional; appearance; aesthetic; aesthetics; aesthetically; style guide; visual design|style|identity; must|shall|should look; must|shall|should feel; look as; looks as; look _? _? _? like; house style; corporate design; our|company|corporate design system; graphic|graphical design; from one hand',
    ],
    [
      'colour',
      2.8,
      'speaks of colours and type',
      'color|colour scheme|schemes|palette|palettes|combination; the|bright|same|corporate|brand|company|consistent|standard|pastel colors|colours|color|colour; font; fonts; typeface; typography; background; hue; pastel; background color; the _? colours|colors of',
    ],
    [
      'own-standard',
      2.5,
      'must follow rules for its looks',
      'comply~|conform~|adhere~|match~|follow~|meet|complies ... interface|color|colour|branding|brand|visual|design|gui|ui',
    ],
    ['colour-word', 1.4, 'mentions a colour', 'colors; colours; color; colour'],
    [
      'brand',
      3,
      'speaks of brand',
      'logo; logos; brand colours|colors|identity|guidelines|guide; branding; branded look|style|colours|colors|interface|screens; corporate identity|image; slogan; masthead; theme; themes; skin; skins; themed',
    ],
    [
      'attractive',
      3,
      'must please the eye',
      `
      attractive; appealing; appeal; professional; professionally; be modern; modern and|clean|look|design|style|interface|feel|appearance; elegant; stylish; pleasing; eye catching; beautiful; vibrant; offensive; sleek; conservative; inviting; visually; polished; uncluttered; calm; playful; cheerful; friendly ... to|look|style; tidy; old fashioned; styled like|as; not be crowded|cluttered|overloaded; dignity; dignified; tasteful; playful`,
    ],
    [
      'interface-standards',
      2.8,
      'standards for the interface',
      `
      user? interface standards|standard|guidelines|guideline|conventions|creation; standard|standardized menus|menu|buttons|icons|controls|navigation; gui standards|guidelines; standards ... interface; ui guidelines|standards;
      standard ... buttons; consistent look|appearance|style`,
    ],
    [
      'layout',
      1.6,
      'speaks of layout',
      'layout; page design; website design; design {modal} be; screen resolution|size|layout; animation; animations; graphics; images; pictures; resolution; responsive design; dark mode; simple clean; clean; minimalist; realistic; shape; spacing; margins; rounded; shadow|shadows; gradient|gradients; alignment|aligned; white space; one|same|common|shared layout|style; crest; emblem; coat of arms; letterhead; upper|lower left|right corner; dark|light theme; line weight; flat design; same|uniform|equal size|height|width|shape; round|square buttons|corners|icons; are round|square',
    ],
  ]),
]
