import type { Directive } from 'vue';
import type { StaffRoleName } from '../../wire/console/staff.ts';

let role: StaffRoleName = 'staff';

/** Who sits here, once it is known; before anything is shown. */
export function setRole(known: StaffRoleName): void {
  role = known;
}

/** `v-changes`: what changes something is there for staff only. The server refuses it to others whatever is shown. */
export const changes: Directive<HTMLElement> = {
  beforeMount(element) {
    if (role !== 'staff') element.style.display = 'none';
  },
};
