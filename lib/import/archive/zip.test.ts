import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../source/stop-reading';
import { type HostileEntry, hostileZip } from './hostile-zip';
import { entriesOf, UNPACKING_LIMITS, type UnpackingBudget } from './zip';

function open(bytes: Uint8Array, budget: UnpackingBudget = { ...UNPACKING_LIMITS }) {
  return entriesOf(bytes, budget).map(({ name, read }) => [name, Buffer.from(read()).toString()]);
}

// The reason for which an archive is refused; anything but a refusal is a bug and is thrown.
function reasonOf(bytes: Uint8Array): string {
  try {
    open(bytes);
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    return JSON.stringify(refused.refusal);
  }
  return 'was opened';
}

const TEXT: HostileEntry = { name: 'a.txt', content: 'A text.' };

describe('opening an archive', () => {
  it('reads what honest programs write: packed, stored, folders, names of any script', () => {
    const files = { 'ä/б.txt': 'one', 'c.txt': 'two', 'empty.txt': '', 'd/': '' };
    const encoded = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    );
    const expected = [
      ['ä/б.txt', 'one'],
      ['c.txt', 'two'],
      ['empty.txt', ''],
    ];
    for (const level of [0, 6] as const)
      expect(open(zipSync(encoded, { level }))).toEqual(expected);
    expect(open(hostileZip([TEXT]))).toEqual([['a.txt', 'A text.']]);
  });

  it.each<[string, HostileEntry[], string]>([
    ['a name that climbs', [{ ...TEXT, name: '../../etc/passwd' }], 'forbidden name'],
    ['a name that climbs from inside', [{ ...TEXT, name: 'a/../../b' }], 'forbidden name'],
    ['an absolute name', [{ ...TEXT, name: '/etc/passwd' }], 'forbidden name'],
    ['a name of a drive', [{ ...TEXT, name: 'C:/a.txt' }], 'forbidden name'],
    ['a name with backslashes', [{ ...TEXT, name: '..\\a.txt' }], 'forbidden name'],
    ['a NUL in a name', [{ ...TEXT, name: 'a\0.txt' }], 'forbidden name'],
    ['no name', [{ ...TEXT, name: '' }], 'forbidden name'],
    ['the same name twice', [TEXT, TEXT], 'twice'],
    ['the same name in capitals', [TEXT, { ...TEXT, name: 'A.TXT' }], 'twice'],
    ['two names of one file', [{ ...TEXT, localName: 'b.txt' }], 'two names'],
    ['a link', [{ ...TEXT, mode: 0o120777 }], 'is a link'],
    ['an encrypted file', [{ ...TEXT, isEncrypted: true }], 'encrypted'],
    ['an unknown packing', [{ ...TEXT, method: 12 }], 'can’t be read'],
    ['files over each other', [TEXT, { ...TEXT, name: 'b.txt', localName: 'a.txt', saidOffset: 0 }], 'two names'],
    ['a file inside another', [TEXT, { ...TEXT, saidOffset: 0 }], 'twice'],
    ['a size that is too small', [{ ...TEXT, saidSize: 3 }], 'not what the archive says'],
    ['a size that is too large', [{ ...TEXT, saidSize: 300 }], 'not what the archive says'],
    ['another content', [{ ...TEXT, saidCrc: 1 }], 'not what the archive says'],
    ['content that can’t be unpacked', [{ ...TEXT, packed: Buffer.from('\xff\xff\xff') }], 'not what the archive says'],
    ['an offset beyond its end', [{ ...TEXT, saidOffset: 5_000 }], 'damaged'],
    ['more than 100 MB', [{ ...TEXT, saidSize: 101 * 1024 * 1024 }], 'larger than 100 MB'],
    ['more than 100 MB in all', [1, 2, 3].map((number) => ({ ...TEXT, name: `${number}.txt`, saidSize: 40_000_000 })), 'larger than 100 MB'],
  ])('refuses %s', (_name, entries, reason) => {
    expect(reasonOf(hostileZip(entries))).toContain(reason);
  }); // biome-ignore format: a table reads better as a table

  it('refuses files whose contents overlap under names of their own', () => {
    const zip = hostileZip([
      { ...TEXT, method: 0, packed: Buffer.alloc(400) },
      { ...TEXT, name: 'b.txt' },
    ]);
    const inner = hostileZip([{ ...TEXT, name: 'c.txt' }]).subarray(0, 60);
    inner.copy(zip, 60);
    const directory = zip.lastIndexOf('b.txt') - 46;
    zip.write('c.txt', directory + 46);
    zip.writeUInt32LE(60, directory + 42);
    expect(reasonOf(zip)).toContain('over each other');
  });

  it('refuses 200,000 entries before it looks at any, and a directory that has fewer than it says', () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({ ...TEXT, name: `${index}` }));
    expect(reasonOf(hostileZip(many))).toContain('more than 2,000');
    expect(reasonOf(hostileZip(many.slice(0, 5), 0xffff))).toContain('more than 2,000');
    expect(reasonOf(hostileZip([TEXT], 2))).toContain('damaged');
  });

  it('counts entries and bytes of all archives of an import together', () => {
    const budget = { bytes: 10, entries: 3 };
    expect(open(hostileZip([TEXT]), budget)).toHaveLength(1);
    expect(budget).toEqual({ bytes: 3, entries: 2 });
    expect(() => open(hostileZip([TEXT]), budget)).toThrow('larger than 100 MB');
  });

  it('opens or refuses any bytes, and never throws anything else', () => {
    const whole = hostileZip([TEXT, { name: 'b.xml', content: '<a/>' }]);
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        expect(typeof reasonOf(bytes)).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });
});
