/** The Node interface: what every entity and source has. */
import { Arg, Field, ID, InterfaceType, Root } from 'type-graphql';
import type { AnsweredNode } from '../inquiry/plan/selection.js';
import { labelOf } from '../vocabulary/properties.js';
import { LanguageEnum } from './enums.js';

@InterfaceType('Node', {
  description: 'Anything with an id: every entity and every source.',
  resolveType: (value: AnsweredNode) => labelOf(value.entityKind),
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Stable, readable id.' })
  id!: string;

  // Not called `name`: the answered node's own property of that name would hide the method.
  @Field(() => String, { name: 'name', description: 'Name, in Vietnamese unless English is asked for and known.' })
  nameIn(
    @Arg('lang', () => LanguageEnum, { nullable: true, defaultValue: 'VI', description: 'Language of the name.' }) lang: string,
    @Root() node: AnsweredNode,
  ): string {
    return lang === 'EN' && node.nameEn !== null ? node.nameEn : node.name;
  }
}
