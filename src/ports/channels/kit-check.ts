/** One thing that a platform's console and our configuration have to agree on. */
export interface KitCheck {
  /** Names its words in `PlatformWords.checks`. */
  step: string;
  /** The checks after it say nothing as long as it fails. */
  isBasic: boolean;
  /** Shows nothing to anybody. Never throws for what the platform says. */
  run(): Promise<CheckResult>;
}

export type CheckResult =
  | { kind: 'right'; note: string }
  /** Not configured, or not to be checked here. */
  | { kind: 'off' }
  /** `problem` names its words in `PlatformWords.checks`; `detail` is a code, an address of ours, or ids of staff. */
  | { kind: 'wrong'; problem: string; detail: string };

/** What checks are made with. */
export interface CheckContext {
  /** Staff of this platform, by its user ids. */
  staff: readonly string[];
  /** Milliseconds since 1970 as this machine has it; null while a set clock is used. */
  machineTime: number | null;
  /** Asks our own public address, as the platform would. @returns null when nothing answers */
  askHome(
    path: string,
    init?: { method: 'POST'; headers: Readonly<Record<string, string>>; body: string },
  ): Promise<{
    status: number;
    text: string;
  } | null>;
  /** Files of `DATA_DIR/public`. */
  publicFiles(): Promise<readonly string[]>;
  /** Callbacks of this platform since the running product started; null when none runs here. */
  callbacks(): Promise<{ taken: number; refused: number } | null>;
}

/** Words of a platform's checks. They name the setting, where it is set, and the next click. */
export interface CheckWords {
  /** By step. */
  steps: Readonly<Record<string, string>>;
  /** By step: why it was not checked. */
  off: Readonly<Record<string, string>>;
  /** By problem. `unreached` and `other` are there on every platform. */
  problems: Readonly<Record<string, (detail: string) => string>>;
}
