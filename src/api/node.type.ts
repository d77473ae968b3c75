/** The Node interface: what every entity and source has. */
import { Arg, Field, ID, InterfaceType, Root } from 'type-graphql';
import type { AnsweredNode } from '../inquiry/plan/answered.js';
import { COMMON_PROPERTIES, labelOf } from '../vocabulary/properties.js';
import { setTypeOf } from './direct-fields.js';
import { LanguageEnum } from './enums.js';

/** The properties that are fields of the interface. */
export const ON_EVERY_NODE: ReadonlySet<string> = new Set(['id', 'name', 'recordedAt', 'retractedAt']);

const TIME = Object.fromEntries(COMMON_PROPERTIES.map(({ name, description }) => [name, description])) as Readonly<
  Record<'recordedAt' | 'retractedAt', string>
>;

const typeName = (value: AnsweredNode): string => labelOf(value.entityKind);
setTypeOf('Node', typeName);

/** The name in the language asked for. */
export function nameOf({ name, nameEn }: AnsweredNode, { args }: { readonly args: { readonly lang?: unknown } }): string {
  return args.lang === 'EN' && nameEn !== null && nameEn !== undefined ? nameEn : name;
}

@InterfaceType('Node', {
  description: 'Anything with an id: every entity and every source.',
  resolveType: typeName,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Stable, readable id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: TIME.recordedAt })
  recordedAt!: string | null;

  @Field(() => String, { nullable: true, description: TIME.retractedAt })
  retractedAt!: string | null;

  // Not called `name`: the answered node's own property of that name would hide the method.
  @Field(() => String, { name: 'name', description: 'Name, in Vietnamese unless English is asked for and known.' })
  nameIn(
    @Arg('lang', () => LanguageEnum, { nullable: true, defaultValue: 'VI', description: 'Language of the name.' }) lang: string,
    @Root() node: AnsweredNode,
  ): string {
    return nameOf(node, { args: { lang } });
  }
}
