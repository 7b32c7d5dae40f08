/** What the compile process is asked: all paths are absolute, nothing else of the machine is read. */
export type CompileRequest = {
  /** The folder that holds the template, the blocks' functions, `data.json` and `images/`. */
  workspace: string;
  mainFile: string;
  fontFiles: string[];
  /** Where the PDF is written. */
  output: string;
  /** Seconds since 1970: the only time in the file. */
  publishedAt: number;
};

/** What it answers, in this order: `started`, `typeset`, then one of the other two. */
export type CompileReply =
  | { kind: 'started' }
  | { kind: 'typeset'; pages: number }
  | { kind: 'done'; pages: number; milliseconds: CompileTimes }
  | { kind: 'refused'; messages: string[] };

/** Where the time of one compile went: on the clock, and of the processors over all threads. */
export type CompileTimes = { fonts: number; layout: number; pdf: number; processor: number };
