/** Relay connections: one shape for all kinds; those of a relation carry what is known of the relation. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { addField, objectType, type TypeThunk } from './decorate.js';
import { DateScalar } from './date.scalar.js';
import { CertaintyEnum, StatusEnum, SuccessionShareEnum } from './enums.js';
import { EvidenceType } from './evidence.type.js';
import { labelOf } from '../vocabulary/properties.js';
import { RELATIONS } from '../vocabulary/relations.js';

@ObjectType('PageInfo', { description: 'Where the page stands (Relay).', simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether something stands before.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge.' })
  endCursor!: string | null;
}

/** A connection type over edges of that type; `name` without the suffix. */
export function connectionOver(name: string, edge: new () => object, description: string): new () => object {
  const connection = objectType(`${name}Connection`, { description });
  addField(connection, 'edges', () => [edge], { description: 'The rows of the page.' });
  addField(connection, 'pageInfo', () => PageInfoType, { description: 'Where the page stands.' });
  addField(connection, 'totalCount', () => Int, { description: 'How many there are in all; counted only when asked for.' });
  return connection;
}

function edgeType(name: string, node: TypeThunk, description: string): new () => object {
  const edge = objectType(`${name}Edge`, { description });
  addField(edge, 'cursor', () => String, { description: 'Cursor of this row.' });
  addField(edge, 'node', node, { description: 'The thing itself.' });
  return edge;
}

/** The connection of all nodes of a kind. */
export function connectionTypes(label: string, node: TypeThunk): new () => object {
  return connectionOver(label, edgeType(label, node, `A row of the ${label}Connection.`), `A page of ${label} nodes.`);
}

/** Kinds of which one takes over another. */
const SUCCEEDED: ReadonlySet<string> = new Set(RELATIONS.SUCCEEDED_BY.ends.map(({ to }) => labelOf(to)));

const PROVISIONS =
  'Parts of the cited document that the words name, as locators: "art_5/par_2/pnt_b" is điểm b khoản 2 Điều 5. Empty: the document as a whole.';

/** The connection of a relation to nodes of a kind: each edge says how sure the relation is and which words say so. */
export function relationTypes(label: string, node: TypeThunk): new () => object {
  const edge = edgeType(`Related${label}`, node, `A relation to the ${label} node, with its proof.`);
  addField(edge, 'certainty', () => CertaintyEnum, { description: 'How sure the relation is.' });
  addField(edge, 'confidence', () => Float, { description: 'How sure the reading is, 0–1.' });
  addField(edge, 'status', () => StatusEnum, { description: 'How far it has come, where the text tells.', nullable: true });
  addField(edge, 'rule', () => String, { description: 'The rule that read or concluded it.' });
  addField(edge, 'provisions', () => [String], { description: PROVISIONS });
  addField(edge, 'recordedAt', () => String, {
    description: 'Since when the graph knows the relation as it stands, ISO date-time.',
    nullable: true,
  });
  if (SUCCEEDED.has(label)) {
    const what = 'Of a succession';
    addField(edge, 'date', () => DateScalar, {
      description: `${what}, since when; null of other relations and where the lists do not tell.`,
      nullable: true,
    });
    addField(edge, 'share', () => SuccessionShareEnum, {
      description: `${what}, how much was taken over; null of other relations and where the lists do not tell.`,
      nullable: true,
    });
  }
  addField(edge, 'evidence', () => [EvidenceType], { description: 'The words that say so, of every source that does.' });
  return connectionOver(`Related${label}`, edge, `A page of relations to ${label} nodes.`);
}
