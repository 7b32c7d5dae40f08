/** The jobs there are and what each is given. */
export type Jobs = {
  /** Renders the reading site anew from the published editions. */
  'render-site': Record<string, never>;
  /** Makes the file of an `Export`. */
  'make-export': { exportId: string };
  /** Sends a message of the outbox. */
  'send-mail': { mailId: string };
  /** Writes the mail with a link to set a new password, if there is an account of this address. */
  'send-password-link': { email: string };
  /** Makes a backup into the folder of backups. */
  'make-backup': Record<string, never>;
};

export type JobName = keyof Jobs;

type Kind = {
  /** How often it is begun before it has failed for good; null for always again. */
  attempts: number | null;
  /** How long one attempt may take by the clock: a bound against hanging, not a measure. */
  seconds: number;
  /** The longest pause between two attempts; it doubles from five seconds on. */
  longestPause: number;
};

export const KINDS: Record<JobName, Kind> = {
  'render-site': { attempts: null, seconds: 1800, longestPause: 300 },
  'make-export': { attempts: 3, seconds: 1800, longestPause: 60 },
  'send-mail': { attempts: 12, seconds: 120, longestPause: 1800 },
  'send-password-link': { attempts: 5, seconds: 60, longestPause: 60 },
  'make-backup': { attempts: 3, seconds: 7200, longestPause: 600 },
};

export const JOB_NAMES = Object.keys(KINDS) as JobName[];

/** How long a job counts as alive without a sign, and how often its worker gives one. */
export const LEASE = { seconds: 60, renewEveryMs: 15_000 };

/** Those that tell somebody something: after a restoration they wait until an admin says to go on. */
export const OUTGOING: JobName[] = ['send-mail', 'send-password-link'];
