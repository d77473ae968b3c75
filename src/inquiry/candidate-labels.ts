/** What a reviewer sees of a candidate: its name, of a place or local body with what it lies in, for the names alone are the same. */
import { localBody, localBodyOfId } from '../vocabulary/agencies.js';
import { localityById } from '../vocabulary/localities.js';
import { localityList } from '../vocabulary/locality-list.js';

/** "Xã Tân Lập, Huyện Bắc Quang, Tỉnh Hà Giang": the unit and what it is part of; the nation goes without saying. */
function placeLabel(id: string): string | null {
  const names: string[] = [];
  for (let at: string | undefined = id; at !== undefined && names.length < 4; at = localityList().containers.get(at)?.[0]) {
    const unit = localityById(at);
    if (unit === null || unit.level === 'NATION') break;
    names.push(unit.name);
  }
  return names.length === 0 ? null : names.join(', ');
}

/** The label of a place or local body of the shipped lists; null for all else. */
export function listedLabel(id: string): string | null {
  const local = localBodyOfId(id);
  if (local === null) return placeLabel(id);
  const above = localityList().containers.get(local.locality.id)?.[0];
  const lies = above === undefined ? null : placeLabel(above);
  const name = localBody(local.kind.key, local.locality.id)?.name ?? id;
  return lies === null ? name : `${name}, ${lies}`;
}
