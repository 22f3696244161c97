/**
 * The terminal as a value: streams, what they are, and the environment. Everything that is printed or asked goes
 * through one of these, so that every command can be run in-process by a test, as a terminal and as a pipe.
 */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Talk about the run; silent with --quiet except for errors. */
  readonly talk: (text: string) => void;
  /** Errors: never silenced. */
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  /** Columns of the terminal; 80 when unknown. */
  readonly columns: number;
  /** True: colours may be used on the stream in question. */
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** What a person types to run this program; `orders` when it is installed. */
  readonly program?: string;
  /** Standard input for prompts, scans and `-`. */
  readonly stdin: NodeJS.ReadableStream;
  /** Standard error as a stream, for prompts. */
  readonly stderr: NodeJS.WritableStream;
}
