/** `signature` names what was found, for operators. */
export type ScanVerdict = { kind: 'clean' } | { kind: 'infected'; signature: string };

/** The scanner could not look at it: not reachable, too slow, or it refused. Nothing may be kept unseen. @param message for operators */
export class ScanError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ScanError';
  }
}

/** Looks for viruses in what people send, before it is kept. */
export interface VirusScan {
  /** False when no scanner is configured: then everything is clean. */
  readonly isOn: boolean;
  /** @throws ScanError */
  scan(bytes: Uint8Array): Promise<ScanVerdict>;
  /** @throws ScanError when a scan would fail now */
  check(): Promise<void>;
}
