// The process of one compile. It knows the typesetter and the protocol and nothing else of the
// project; its parent forks it with an empty environment and kills it when it takes too long.
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CompileReply, CompileRequest } from './compile-protocol';

process.once('message', (request: CompileRequest) => {
  reply({ kind: 'started' });
  reply(compile(request));
  process.disconnect();
});

// An orphan must not go on typesetting.
process.once('disconnect', () => process.exit(0));

function reply(message: CompileReply): void {
  process.send?.(message);
}

function compile(request: CompileRequest): CompileReply {
  const began = performance.now();
  const processorBefore = process.cpuUsage();
  const compiler = NodeCompiler.create({
    workspace: request.workspace,
    fontArgs: [{ fontBlobs: request.fontFiles.map((file) => readFileSync(file)) }],
  });
  const fontsRead = performance.now();
  const outcome = compiler.compile({ mainFilePath: request.mainFile });
  const document = outcome.result;
  if (!document) {
    const problem = outcome.takeDiagnostics();
    return {
      kind: 'refused',
      messages: problem ? compiler.fetchDiagnostics(problem).map(said) : [],
    };
  }
  const typeset = performance.now();
  const pages = document.numOfPages;
  reply({ kind: 'typeset', pages });
  try {
    const options = { pdfStandard: 'ua-1', creationTimestamp: request.publishedAt };
    writeFileSync(request.output, compiler.pdf(document, options));
  } catch (error) {
    return { kind: 'refused', messages: [String(error)] };
  }
  const written = performance.now();
  const processorAfter = process.cpuUsage(processorBefore);
  const milliseconds = {
    fonts: fontsRead - began,
    layout: typeset - fontsRead,
    pdf: written - typeset,
    processor: (processorAfter.user + processorAfter.system) / 1000,
  };
  return { kind: 'done', pages, milliseconds };
}

function said(diagnostic: unknown): string {
  return JSON.stringify(diagnostic);
}
