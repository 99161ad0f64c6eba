/** The parts of wink-nlp and of its English model that the tagger is built from; they come without types. */
declare module 'wink-eng-lite-web-model/dist/load-core-model.js' {
  interface Feature {
    readonly list: string[]
    readonly hash: Record<string, number>
    /** Where the next value goes. */
    index: number
  }
  export interface CoreModel {
    readonly features: {
      readonly prefix: Feature
      readonly suffix: Feature
      readonly shape: Feature
      readonly lexeme: Feature
      readonly pos: { readonly list: readonly string[] }
      readonly posClusters: { readonly list: readonly ReadonlySet<number>[] }
    }
    readonly tcat: { readonly hash: unknown }
    readonly trex: unknown
    readonly preserve: unknown
  }
  /** Reads the model anew each time. */
  export default function loadCoreModel(): CoreModel
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  export default function loadPosModel(): { readonly machines: readonly string[] }
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const featureFn: unknown
  export default featureFn
}

declare module 'wink-nlp/src/cache.js' {
  import type { CoreModel } from 'wink-eng-lite-web-model/dist/load-core-model.js'
  export interface Cache {
    value(lexeme: number): string
    normal(lexeme: number): number
    /** The normal form of what a contraction stands for. */
    nox(word: number): number
    posOf(lexeme: number): number
    mappedSpelling(lexeme: number): number
    property(lexeme: number, name: 'posHint' | 'lexemeCID'): number
  }
  export default function createCache(model: CoreModel, featureFn: unknown): Cache
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compileTrex(trex: unknown): unknown
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { Cache } from 'wink-nlp/src/cache.js'
  export interface DocumentData {
    readonly cache: Cache
    /** Four numbers a token: lexeme, spaces and contraction, tag and lemma, flags. */
    readonly tokens: number[]
    readonly nonBreakingSpaces: Record<number, string>
  }
  export default function wrapDocument(data: DocumentData): object
}

declare module 'wink-nlp/src/tokenizer.js' {
  export default function createTokenizer(
    trex: unknown,
    categories: unknown,
    preserve: unknown,
  ): (document: object, text: string) => void
}
