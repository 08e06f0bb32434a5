/** The cookie that tells whose simulated phone this browser frame is; set when a phone opens a link. */
export const PHONE_COOKIE = 'simulator_phone';
