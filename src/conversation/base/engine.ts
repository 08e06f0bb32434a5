/** Raised by one when places or events change their meaning: older bookmarks are then placed again. */
export const ENGINE = 2;
