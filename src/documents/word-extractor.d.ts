/** The part of word-extractor 1.0.4 that is used here; the package brings no types. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(source: string | Buffer): Promise<{ getBody(): string }>;
  }
}
