/** What sources say of an entity, where a judgement stands over it: kept as JSON beside what is shown. */
import type { StoredProperties } from './entity-record.js';

/** The properties in one order, so that equal ones give equal texts on both engines. */
export function sortedJson(properties: StoredProperties): string {
  return JSON.stringify(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** What sources say of an entity, whatever is shown. */
export function statedProperties(properties: StoredProperties): StoredProperties {
  return typeof properties.stated === 'string' ? (JSON.parse(properties.stated) as StoredProperties) : properties;
}
