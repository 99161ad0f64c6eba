/** Taken back in talk: "Actually, forget the badges, a list is enough." */
const TAKES_BACK =
  /^\W*(?:[A-Z][\w-]+:\s*)?(?:(?:actually|no|yes|yeah|ok(?:ay)?|well|so|then|and|but|sorry|on second thought)\b[\s,.–—-]*)*(?:let['’]?s\s+|we (?:can|should|could)\s+|i(?:['’]d| would) (?:rather )?|please\s+)?(?:forget|scrap|drop|skip|never mind|cancel|leave out)(?:\s+about)?\s+(?<thing>(?:the|that|this|my|our|those|these)\s+[\w -]{2,40}?)(?=[,.;!–—]|\s-|\s(?:for|then|because|since|as)\b|$)/i

/** The thing that is taken back, as said, or null. */
export function thingTakenBack(text: string): string | null {
  return TAKES_BACK.exec(text)?.groups?.['thing'] ?? null
}
