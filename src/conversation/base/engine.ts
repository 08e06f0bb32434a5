/** Raised by one when places or events change their meaning: older bookmarks are then placed anew. */
export const ENGINE = 2;
