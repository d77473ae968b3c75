/**
 * The relation types of the graph, from the newer or dependent side (design §3), with the kinds of their ends and the names of the
 * fields that walk them. The GraphQL layer, the planner and the invariants are made from this table; nothing else lists relations.
 */
import type { EntityKind } from './kinds.js';

/** One pair of ends of a relation, and the field that each end gets: `subject.forward` and `object.inverse`. */
export interface RelationEnds {
  readonly from: EntityKind;
  readonly to: EntityKind;
  readonly forward: string;
  readonly inverse: string;
}
export interface RelationDefinition {
  /** What `A type B` says, in one sentence. */
  readonly meaning: string;
  readonly labelVi: string;
  readonly ends: readonly RelationEnds[];
  /**
   * Whether it makes a lineage: the newer document owes its being, force or task to the older one, or changes what the older one is. To name a
   * document (CITES) is neither.
   */
  readonly lineage?: true;
}

const documents = (forward: string, inverse: string): RelationEnds => ({ from: 'DOCUMENT', to: 'DOCUMENT', forward, inverse });
const ends = (from: EntityKind, to: EntityKind, forward: string, inverse: string): RelationEnds => ({
  from,
  to,
  forward,
  inverse,
});

export const RELATIONS = {
  ISSUED_BY: {
    meaning: 'The document is issued by the body.',
    labelVi: 'do … ban hành',
    ends: [ends('DOCUMENT', 'AGENCY', 'issuers', 'issuedDocuments')],
  },
  BASED_ON: {
    meaning: 'The document names the other as its ground.',
    labelVi: 'căn cứ',
    lineage: true,
    ends: [documents('basedOn', 'basisOf')],
  },
  DETAILS: {
    meaning: 'The document lays down the details of the other.',
    labelVi: 'quy định chi tiết',
    lineage: true,
    ends: [documents('details', 'detailedBy')],
  },
  GUIDES: {
    meaning: 'The document guides the application of the other.',
    labelVi: 'hướng dẫn',
    lineage: true,
    ends: [documents('guides', 'guidedBy')],
  },
  AMENDS: {
    meaning: 'The document amends the other.',
    labelVi: 'sửa đổi, bổ sung',
    lineage: true,
    ends: [documents('amends', 'amendedBy')],
  },
  REPLACES: {
    meaning: 'The document replaces the other; with status PLANNED it is only meant to.',
    labelVi: 'thay thế',
    lineage: true,
    ends: [documents('replaces', 'replacedBy'), ends('TASK', 'DOCUMENT', 'replaces', 'replacingTasks')],
  },
  REPEALS: {
    meaning: 'The document repeals the other.',
    labelVi: 'bãi bỏ',
    lineage: true,
    ends: [documents('repeals', 'repealedBy')],
  },
  CORRECTS: {
    meaning: 'The document corrects an error of the other.',
    labelVi: 'đính chính',
    lineage: true,
    ends: [documents('corrects', 'correctedBy')],
  },
  CONSOLIDATES: {
    meaning: 'The document consolidates the other.',
    labelVi: 'hợp nhất',
    lineage: true,
    ends: [documents('consolidates', 'consolidatedBy')],
  },
  CITES: {
    meaning: 'The subject cites the document.',
    labelVi: 'dẫn chiếu',
    ends: [
      documents('cites', 'citedBy'),
      ends('TASK', 'DOCUMENT', 'cites', 'citingTasks'),
      ends('SOURCE', 'DOCUMENT', 'cites', 'citingSources'),
    ],
  },
  SUSPENDS: {
    meaning: 'The document suspends the other.',
    labelVi: 'đình chỉ',
    lineage: true,
    ends: [documents('suspends', 'suspendedBy')],
  },
  IMPLEMENTS: {
    meaning: 'The subject carries out the object.',
    labelVi: 'thực hiện',
    lineage: true,
    ends: [
      documents('implements', 'implementedBy'),
      ends('TASK', 'DOCUMENT', 'implements', 'implementingTasks'),
      ends('PROGRAM', 'DOCUMENT', 'implements', 'implementingPrograms'),
      ends('DOCUMENT', 'PROGRAM', 'implementsPrograms', 'implementingDocuments'),
      ends('TASK', 'PROGRAM', 'implementsPrograms', 'implementingTasks'),
    ],
  },
  DISSEMINATES: {
    meaning: 'The subject makes the document known.',
    labelVi: 'quán triệt, tuyên truyền',
    lineage: true,
    ends: [documents('disseminates', 'disseminatedBy'), ends('TASK', 'DOCUMENT', 'disseminates', 'disseminatingTasks')],
  },
  REVIEWS: {
    meaning: 'The subject reviews how the document was carried out.',
    labelVi: 'sơ kết, tổng kết',
    lineage: true,
    ends: [documents('reviews', 'reviewedBy'), ends('TASK', 'DOCUMENT', 'reviews', 'reviewingTasks')],
  },
  APPROVES: {
    meaning: 'The document approves the object.',
    labelVi: 'phê duyệt',
    lineage: true,
    ends: [documents('approves', 'approvedBy'), ends('DOCUMENT', 'PROGRAM', 'approvesPrograms', 'approvedBy')],
  },
  PRODUCES: {
    meaning: 'The task is to bring forth the document.',
    labelVi: 'ban hành, xây dựng',
    ends: [ends('TASK', 'DOCUMENT', 'produces', 'producedByTasks')],
  },
  ASSIGNS: {
    meaning: 'The document assigns the task.',
    labelVi: 'giao nhiệm vụ',
    ends: [ends('DOCUMENT', 'TASK', 'assigns', 'assignedByDocuments')],
  },
  SET_BY: { meaning: 'The task is set by the body.', labelVi: 'do … đề ra', ends: [ends('TASK', 'AGENCY', 'setBy', 'setTasks')] },
  PART_OF: {
    meaning: 'The subject is a part of the object.',
    labelVi: 'thuộc',
    lineage: true,
    ends: [
      ends('TASK', 'TASK', 'partOf', 'parts'),
      ends('LOCALITY', 'LOCALITY', 'partOf', 'parts'),
      ends('AGENCY', 'AGENCY', 'partOf', 'parts'),
      documents('partOf', 'parts'),
      ends('PROGRAM', 'PROGRAM', 'partOf', 'parts'),
      ends('PERIOD', 'PERIOD', 'partOf', 'parts'),
    ],
  },
  ABOUT: {
    meaning: 'The subject is about the object.',
    labelVi: 'về',
    ends: [
      ends('TASK', 'TOPIC', 'topics', 'tasks'),
      ends('DOCUMENT', 'TOPIC', 'topics', 'documents'),
      ends('PROGRAM', 'TOPIC', 'topics', 'programs'),
      ends('SOURCE', 'TOPIC', 'topics', 'sources'),
      ends('TASK', 'PROGRAM', 'aboutPrograms', 'aboutTasks'),
      ends('DOCUMENT', 'PROGRAM', 'aboutPrograms', 'aboutDocuments'),
      ends('DOCUMENT', 'LOCALITY', 'aboutLocalities', 'aboutDocuments'),
      ends('TASK', 'AGENCY', 'aboutAgencies', 'aboutTasks'),
    ],
  },
  APPLIES_IN: {
    meaning: 'The subject applies in the locality.',
    labelVi: 'áp dụng tại',
    ends: [
      ends('TASK', 'LOCALITY', 'appliesIn', 'tasks'),
      ends('DOCUMENT', 'LOCALITY', 'appliesIn', 'documents'),
      ends('PROGRAM', 'LOCALITY', 'appliesIn', 'programs'),
    ],
  },
  ASSIGNED_TO: {
    meaning: 'The subject is given to the body to carry out.',
    labelVi: 'giao cho',
    ends: [
      ends('TASK', 'AGENCY', 'assignedTo', 'assignedTasks'),
      ends('DOCUMENT', 'AGENCY', 'addressedTo', 'addressedDocuments'),
    ],
  },
  COOPERATES_WITH: {
    meaning: 'The body takes part beside another, in a task or in general.',
    labelVi: 'phối hợp với',
    ends: [
      ends('TASK', 'AGENCY', 'cooperators', 'cooperatedTasks'),
      ends('AGENCY', 'AGENCY', 'cooperatesWith', 'cooperatedWithBy'),
    ],
  },
  CARRIED_OUT_THROUGH: {
    meaning: 'The subject is carried out through the programme.',
    labelVi: 'thông qua',
    ends: [
      ends('TASK', 'PROGRAM', 'carriedOutThrough', 'carriesOutTasks'),
      ends('DOCUMENT', 'PROGRAM', 'carriedOutThrough', 'carriesOutDocuments'),
    ],
  },
  MEASURED_BY: {
    meaning: 'The subject is measured by the figure.',
    labelVi: 'đo bằng',
    ends: [
      ends('TASK', 'INDICATOR', 'indicators', 'measuredTasks'),
      ends('PROGRAM', 'INDICATOR', 'indicators', 'measuredPrograms'),
      ends('DOCUMENT', 'INDICATOR', 'indicators', 'measuredDocuments'),
    ],
  },
  MEASURED_FOR: {
    meaning: 'The figure is of the locality or body.',
    labelVi: 'đo cho',
    ends: [
      ends('INDICATOR', 'LOCALITY', 'measuredFor', 'indicators'),
      ends('INDICATOR', 'AGENCY', 'measuredForAgencies', 'indicators'),
    ],
  },
  DURING: {
    meaning: 'The subject falls in the period.',
    labelVi: 'trong thời kỳ',
    ends: [
      ends('TASK', 'PERIOD', 'periods', 'tasks'),
      ends('DOCUMENT', 'PERIOD', 'periods', 'documents'),
      ends('INDICATOR', 'PERIOD', 'periods', 'indicators'),
      ends('PROGRAM', 'PERIOD', 'periods', 'programs'),
    ],
  },
  HAS_JURISDICTION: {
    meaning: 'The body governs the locality.',
    labelVi: 'quản lý địa bàn',
    ends: [ends('AGENCY', 'LOCALITY', 'jurisdictions', 'agencies')],
  },
  SUBORDINATE_TO: {
    meaning: 'The body answers to the other.',
    labelVi: 'trực thuộc',
    ends: [ends('AGENCY', 'AGENCY', 'subordinateTo', 'subordinates')],
  },
  GUIDED_BY: {
    meaning: 'The body is professionally guided by the other.',
    labelVi: 'theo ngành dọc',
    ends: [ends('AGENCY', 'AGENCY', 'guidedBy', 'guides')],
  },
  HOLDS_ROLE: {
    meaning: 'The person holds an office at the body.',
    labelVi: 'giữ chức vụ',
    ends: [ends('PERSON', 'AGENCY', 'roles', 'officeHolders')],
  },
  SUCCEEDED_BY: {
    meaning: 'The unit or body was succeeded, wholly or in part, by the other.',
    labelVi: 'nay là',
    ends: [ends('LOCALITY', 'LOCALITY', 'succeededBy', 'predecessors'), ends('AGENCY', 'AGENCY', 'succeededBy', 'predecessors')],
  },
  BROADER: {
    meaning: 'The topic belongs under the broader one.',
    labelVi: 'thuộc chủ đề',
    ends: [ends('TOPIC', 'TOPIC', 'broader', 'narrower')],
  },
  REPORTED_IN: {
    meaning: 'The source reports the subject.',
    labelVi: 'được nêu trong',
    ends: [
      ends('TASK', 'SOURCE', 'reportedIn', 'reportedTasks'),
      ends('DOCUMENT', 'SOURCE', 'reportedIn', 'reportedDocuments'),
      ends('INDICATOR', 'SOURCE', 'reportedIn', 'reportedIndicators'),
      ends('PROGRAM', 'SOURCE', 'reportedIn', 'reportedPrograms'),
    ],
  },
} as const satisfies Record<string, RelationDefinition>;

export type RelationType = keyof typeof RELATIONS;
export const RELATION_TYPES = Object.keys(RELATIONS) as RelationType[];
/** Relations that make a lineage, in table order; UP leads along them. */
export const LINEAGE_RELATIONS = RELATION_TYPES.filter((type) => (RELATIONS[type] as RelationDefinition).lineage === true);

/** A field of one kind that walks one relation: what an API type or a planner asks for. */
export interface RelationField {
  readonly name: string;
  readonly relation: RelationType;
  readonly direction: 'OUT' | 'IN';
  readonly target: EntityKind;
}

/** The relation fields of a kind, in table order. Names are unique within a kind (tests/unit/vocabulary). */
export function relationFieldsOf(kind: EntityKind): RelationField[] {
  const fields: RelationField[] = [];
  for (const relation of RELATION_TYPES) {
    for (const end of RELATIONS[relation].ends as readonly RelationEnds[]) {
      if (end.from === kind) fields.push({ name: end.forward, relation, direction: 'OUT', target: end.to });
      if (end.to === kind) fields.push({ name: end.inverse, relation, direction: 'IN', target: end.from });
    }
  }
  return fields;
}
