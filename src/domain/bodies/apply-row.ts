import { emailOf, kindOf, mobileOf } from './check-cells.ts';
import type { RowDoes, WrittenRow } from './read-rows.ts';
import type { BodyContact, RosterBody } from './roster.ts';

/** A body as it is after the rows so far; null for the id of a new one. */
export type Target = Omit<RosterBody, 'id'> & { id: string | null };

/** The body as it is after a row without problems, and what the row does to it. @param body null for a new one */
export function applyRow(
  body: Target | null,
  cells: WrittenRow,
  { kinds, above }: { kinds: readonly { id: string; name: string }[]; above: string | undefined },
): { next: Target; does: RowDoes } {
  const kind = kindOf(kinds, cells.kind) ?? body?.kind;
  const named = { id: body?.id ?? null, name: cells.body ?? body?.name ?? '' };
  const head = { ...named, ...(kind ? { kind } : {}), ...(above ? { above } : {}) };
  const known = body?.contacts ?? [];
  const mobile = mobileOf(cells.mobile ?? '') ?? '';
  const place = known.findIndex((contact) => contact.mobile === mobile || contact.name === cells.name);
  const contact = contactOf(cells, mobile, known[place] ?? known[0] ?? null, place >= 0);
  const contacts = place >= 0 ? known.map((one, index) => (index === place ? contact : one)) : [...known, contact];
  const next = { ...head, contacts };
  if (!body) return { next, does: 'new-body' };
  if (place < 0) return { next, does: 'new-contact' };
  return {
    next,
    does: JSON.stringify(next) === JSON.stringify({ ...body, contacts: known.map(plain) }) ? 'same' : 'update',
  };
}

const parts = ['unit', 'name', 'department', 'position', 'mobile', 'phone', 'email', 'address', 'postcode'] as const;

/** Of a new contact, the unit, address and postcode are the body's. */
function contactOf(cells: WrittenRow, mobile: string, known: BodyContact | null, isSame: boolean): BodyContact {
  const shared: readonly string[] = ['unit', 'address', 'postcode'];
  const value = (part: (typeof parts)[number]): string => {
    if (part === 'mobile') return mobile;
    const written = cells[part];
    if (written !== undefined)
      return part === 'email' ? emailOf(written) : part === 'postcode' ? written.normalize('NFKC') : written;
    return known && (isSame || shared.includes(part)) ? known[part] : '';
  };
  return {
    unit: value('unit') || (cells.body ?? ''),
    name: value('name'),
    department: value('department'),
    position: value('position'),
    mobile,
    phone: value('phone'),
    email: value('email'),
    address: value('address'),
    postcode: value('postcode'),
  };
}

/** In one order of keys, for comparing. */
function plain({
  unit,
  name,
  department,
  position,
  mobile,
  phone,
  email,
  address,
  postcode,
}: BodyContact): BodyContact {
  return { unit, name, department, position, mobile, phone, email, address, postcode };
}
