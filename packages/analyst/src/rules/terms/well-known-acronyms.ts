/** Capitals that need no spelling out: units, currencies, countries, time zones, and everyday short words. */
import { wordSet } from '../../word-set.ts'

export const WELL_KNOWN_ACRONYMS = wordSet(`
  KB MB GB TB PB KIB MIB GIB TIB KBPS MBPS GBPS HZ KHZ MHZ GHZ DB DBA DBM KW MW GW KWH MWH VA KVA KV MV AC DC RPM PSI DPI PPI PPM
  PPB FPS PX EM PT MA MAH AH BPM MM CM KM KG MG ML NM LB OZ FT
  EUR USD GBP CHF JPY CNY INR AUD CAD SEK NOK DKK PLN
  US USA UK EU UN UTC GMT CET CEST EST EDT PST PDT AM PM BC AD
  OK ID IDS TV PC PDF CD DVD USB FAQ II III IV VI VII VIII IX XI XII SHALL MUST NOT AND OR THE IF THEN WHEN WHILE WHERE SHOULD MAY WILL
  CSV URL URLS HTML HTTP HTTPS GPS SMS PIN JPEG PNG ZIP QR EAN ISBN IBAN VAT
  GSM AI HR GET POST PUT DELETE TRUE FALSE NULL STATUS
  IT ASAP ISO IEC DIN EN IEEE ASCII UTF LED LCD USB WLAN WIFI
  UI GUI UX API APIS SQL IP RSS PHP XML JSON LDAP NASA
  CPU CPUS GPU GPUS RAM ROM BIOS OS DOS UNIX BSD POSIX COBOL LAN WAN DSL FTP SFTP SSH SSL TLS TCP UDP DNS DHCP SMTP IMAP
  GIF BMP TIFF SVG MPEG RAR ODF RTF CSS XSD XSLT RGB GDPR HIPAA UNICODE ANSI NATO IBM GNU PGP ODBC JDBC AES RSA SHA NT XP MSN SAP AWS
  FAX ON OFF TO FROM IN BY AS ALL ANY EACH ONLY NONE OPEN CLOSED HIGH LOW NEW IS ARE BE
  REQ FR NFR UC US GHERKIN TODO TBD TBC TBA TBR TBS XX XXX NO YES
`)

/** Pairs around a slash that are one name: no “or” is meant. */
export const NAMES_WITH_SLASH = wordSet(`
  on/off yes/no true/false am/pm i/o a/b ci/cd tcp/ip n/a w/o w/ r/w a/c d/a a/d b/w c/o p/e q/a r/d pl/sql iso/iec iec/ieee gnu/linux os/2 ac/dc ssl/tls tls/ssl 24/7 ui/ux hw/sw
`)

/** Unit words, for numbers and for slashes between units. */
export const UNITS = wordSet(`
  s sec secs second seconds ms millisecond milliseconds us µs μs ns min mins minute minutes h hr hrs hour hours day days week weeks
  month months year years quarter quarters km m m2 m3 cm2 cd lx lm kn cm mm nm µm mile miles yard yards foot feet ft inch inches in kg g mg µg t lb lbs oz ton tons tonne tonnes l ml cl litre litres liter
  liters gallon gallons b kb mb gb tb kib mib gib tib byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes bit bits kbit mbit gbit kbps mbps gbps hz khz mhz
  ghz w kw mw gw kwh mwh wh v mv kv a ma mah ah n nm pa kpa mpa bar psi k c f °c °f °k degree degrees percent % ‰ ppm db dba px pixel
  pixels dpi rpm fps eur usd gbp chf jpy € $ £ request requests req reqs transaction transactions message messages user users page pages call calls event events
`)
