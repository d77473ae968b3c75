/** The Source type, for types that entity types themselves need: modules of decorated classes must not import each other in a circle. */
let sourceType: (new () => object) | undefined;

export function setSourceType(type: new () => object): void {
  sourceType = type;
}
/** Called when the schema is built, when all types are known. */
export function SOURCE_TYPE(): new () => object {
  if (sourceType === undefined) throw new Error('entity.type.ts must be loaded before the schema is built');
  return sourceType;
}
