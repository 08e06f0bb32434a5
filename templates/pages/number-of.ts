/** A telephone number; with whom it reaches, where that is not the applicant. */
export function numberOf(telephone: string, of: string | undefined): string {
  return of === undefined ? telephone : `联系人 ${of} ${telephone}`;
}
