export type SimulatorErrorCode =
  | 'unknown-user'
  | 'empty-text'
  /** A message holds so many bytes (`Platform.textBytes`). */
  | 'text-too-long'
  | 'bad-file'
  | 'no-such-card'
  /** Its buttons are greyed. */
  | 'card-closed'
  | 'no-such-button'
  | 'no-such-message'
  | 'no-such-group'
  /** The platform has nothing of the kind. */
  | 'not-here'
  | 'timed-out';

/** Something a simulated person cannot do. */
export class SimulatorError extends Error {
  readonly code: SimulatorErrorCode;
  constructor(code: SimulatorErrorCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'SimulatorError';
    this.code = code;
  }
}
