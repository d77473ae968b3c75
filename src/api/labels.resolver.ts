/** What the values of the closed lists are called: for people who read answers, and for programs that show them. */
import { Arg, Field, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { PolicyGraphError } from '../errors.js';
import { type Label, LABELS } from '../vocabulary/labels.js';
import { LanguageEnum } from './enums.js';

interface ListedLabel extends Label {
  readonly list: string;
  readonly value: string;
}

@ObjectType('ValueLabel', { description: 'What a value of a closed list is called.' })
class ValueLabelType {
  @Field(() => String, { description: 'The list: the name of its enum.' })
  list!: string;
  @Field(() => String, { description: 'The value, as answers give it.' })
  value!: string;
  @Field(() => String, { description: 'The label.' })
  label(
    @Arg('lang', () => LanguageEnum, { nullable: true, defaultValue: 'VI', description: 'Language of the label.' }) lang: string,
    @Root() { vi, en }: ListedLabel,
  ): string {
    return lang === 'EN' ? en : vi;
  }
}

@Resolver()
export class LabelsResolver {
  @Query(() => [ValueLabelType], {
    description:
      'What the values of closed lists are called, in Vietnamese and English, in the order of the lists. Example: labels(of: ["DocumentKind", "Certainty"]) { list value vi: label en: label(lang: EN) }.',
  })
  labels(
    @Arg('of', () => [String], { nullable: true, description: 'Names of enums; all lists unless said.' }) of: string[] | null,
  ): object[] {
    return (of ?? Object.keys(LABELS)).flatMap((list): ListedLabel[] => {
      const values = LABELS[list];
      if (values !== undefined) return Object.entries(values).map(([value, label]) => ({ list, value, ...label }));
      throw new PolicyGraphError('BAD_USER_INPUT', `no list "${list.slice(0, 60)}" has labels`, {
        remedy: `Name some of: ${Object.keys(LABELS).join(', ')}.`,
      });
    });
  }
}
