/**
 * In which form a reference comes: what is written like an id is looked up otherwise than a symbol or a name, and a statement that need not allow
 * for both is shorter to send and quicker to run. A plan with references is therefore one plan for each set of their forms.
 */
import type { AskedKeys } from '../reference-hits.js';
import type { Plan } from './answer.js';
import type { Arguments, Bound } from './bound.js';

/**
 * `ID`: written like an id, which may be an old one, or a name after all. `SETTLED`: its heaviest key is tried first, the others where that meets
 * nothing. `NAMED`: all its keys are tried together. Each form allows for those behind it.
 */
export type ReferenceForm = 'ID' | 'SETTLED' | 'NAMED';
const WIDEST_FIRST: readonly ReferenceForm[] = ['ID', 'SETTLED', 'NAMED'];

function formOfOne({ id, steps: [, rest] }: AskedKeys): ReferenceForm {
  if (id !== null) return 'ID';
  return rest.length > 0 ? 'SETTLED' : 'NAMED';
}

/** The form of a reference; of several that are looked up together, the one that allows for all. */
export function formOf(asked: AskedKeys | readonly AskedKeys[]): ReferenceForm {
  const forms = (Array.isArray(asked) ? (asked as readonly AskedKeys[]) : [asked as AskedKeys]).map(formOfOne);
  return WIDEST_FIRST.find((form) => forms.includes(form))!;
}

/** One reference of a request, or several that are looked up together. */
type Referring = Bound<AskedKeys | readonly AskedKeys[]>;
/** The plan that fits the references of a request. Throws BAD_USER_INPUT for one that is none. */
export type FormedPlan<T> = (given: Arguments) => Plan<T>;

/** Makes the plan of each set of forms when it is first asked for. */
export function byForm<T>(
  references: readonly Referring[],
  make: (formOf: (reference: Referring) => ReferenceForm) => Plan<T>,
): FormedPlan<T> {
  const plans = new Map<string, Plan<T>>();
  return (given) => {
    const forms = references.map((reference) => formOf(reference(given)));
    const name = forms.join();
    let plan = plans.get(name);
    if (plan === undefined) {
      plan = make((reference) => forms[references.indexOf(reference)]!);
      plans.set(name, plan);
    }
    return plan;
  };
}
