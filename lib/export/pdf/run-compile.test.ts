import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOfMessages } from './diagnostics';
import { COMPILE_LIMITS, runCompile } from './run-compile';

const request = {
  workspace: tmpdir(),
  mainFile: join(tmpdir(), 'absent.typ'),
  fontFiles: [],
  output: join(tmpdir(), 'absent.pdf'),
  publishedAt: 0,
};

const knowsUse = process.platform === 'linux';
if (!knowsUse)
  console.log(
    'The limits of memory and processor time are not tried: only Linux tells what a process uses.',
  );

describe('runCompile', () => {
  it.skipIf(!knowsUse)('ends a compile that takes too much processor time', async () => {
    const limits = { ...COMPILE_LIMITS, processorMs: 1 };
    await expect(runCompile(request, () => {}, limits)).rejects.toMatchObject({
      kind: 'over-limit',
      sentence: 'Typesetting took more than the 0 seconds of processor time an export may take.',
    });
  });

  it.skipIf(!knowsUse)('ends a compile that takes too much memory', async () => {
    const limits = { ...COMPILE_LIMITS, bytes: 1 };
    await expect(runCompile(request, () => {}, limits)).rejects.toMatchObject({
      kind: 'over-limit',
    });
  });

  it('ends a compile that hangs, by the clock', async () => {
    const limits = { ...COMPILE_LIMITS, wallMs: 1 };
    await expect(runCompile(request, () => {}, limits)).rejects.toMatchObject({
      kind: 'over-limit',
      sentence: 'Typesetting came to no end.',
    });
  });

  it('reports what the typesetter refuses', async () => {
    await expect(runCompile(request)).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('failureOfMessages', () => {
  it('keeps the typesetter’s words and drops its paths', () => {
    const message = '{"message":"failed to decode image","path":"/tmp/x/template/cover.typ"}';
    expect(failureOfMessages([message])).toMatchObject({
      kind: 'broken-image',
      sentence: 'An image can’t be printed: failed to decode image.',
    });
  });

  it('reads the debug print of the PDF writer', () => {
    const message =
      '[SourceDiagnostic { severity: Error, message: "the text \\"x\\" could not be displayed" }]';
    expect(failureOfMessages([message])).toMatchObject({ kind: 'missing-characters' });
  });

  it('says so when there is no reason', () => {
    expect(failureOfMessages([]).sentence).toBe('The edition can’t be typeset: it gave no reason.');
  });
});
