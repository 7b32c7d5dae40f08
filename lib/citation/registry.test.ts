import { describe, expect, it } from 'vitest';
import { expectLinear } from '../test-linear';
import {
  addressKey,
  dateInAddress,
  hostsOf,
  houseDescription,
  nameKey,
  outletAt,
  outletCited,
  readDomain,
  readPasted,
  titleInAddress,
} from '.';

const outlet = (id: string, names: string[], domains: string[]) => ({
  id,
  name: names[0] ?? '',
  nameKeys: names.map(nameKey),
  domains,
  language: 'es',
  descriptions: [],
});

const muelle = outlet('muelle', ['El Muelle', 'The Quay'], ['elmuelle.example']);
const blog = outlet('blog', ['El Muelle Blog'], ['blog.elmuelle.example']);
const south = outlet('south', ['La Prensa'], ['laprensa.example']);
const north = outlet('north', ['La Prensa'], ['prensa.north.example']);
const registry = [muelle, blog, south, north];

describe('an address', () => {
  it.each([
    'https://www.muelle.example/2023/puerto',
    'http://muelle.example/2023/puerto/',
    'HTTPS://WWW.Muelle.example/2023/puerto?utm_source=x&fbclid=y#comments',
  ])('is the same source as %s', (url) => {
    expect(addressKey(url)).toBe('muelle.example/2023/puerto');
  });

  it('keeps what tells two pages apart', () => {
    expect(addressKey('https://muelle.example/?id=2')).not.toBe(
      addressKey('https://muelle.example/?id=3'),
    );
  });

  it('lies under its domain and all that this stands under', () => {
    expect(hostsOf('https://www.a.muelle.example/x')).toEqual([
      'www.a.muelle.example',
      'a.muelle.example',
      'muelle.example',
    ]);
    expect(hostsOf('https://10.0.0.1/x')).toEqual([]);
    expect(hostsOf('no address')).toEqual([]);
  });

  it.each([
    ['www.Infobae.com', 'infobae.com'],
    ['https://infobae.com/america/', 'infobae.com'],
    ['localhost', null],
    ['not a domain', null],
    ['javascript:alert(1)', null],
  ])('gives of %s the domain %s', (typed, domain) => {
    expect(readDomain(typed)).toBe(domain);
  });

  it.each([
    ['https://a.example/2023/10/16/puerto', '2023-10-16'],
    ['https://a.example/news/2023-10-16/puerto', '2023-10-16'],
    ['https://a.example/news/20231016/puerto', '2023-10-16'],
    ['https://a.example/world/2023/oct/16/puerto', '2023-10-16'],
    ['https://a.example/2023/10/puerto', '2023-10'],
    ['https://a.example/2023/13/41/puerto', null],
    ['https://a.example/puerto-98765432', null],
    ['no address', null],
  ])('says of %s the date %s', (url, date) => {
    expect(dateInAddress(url)).toBe(date);
  });

  it.each([
    ['https://a.example/2023/el-puerto-abrira-en-mayo', 'El puerto abrira en mayo'],
    ['https://a.example/el-puerto-abrira-20231016.html', 'El puerto abrira'],
    ['https://a.example/%D0%BF%D0%BE%D1%80%D1%82-%D0%B8-%D1%80%D0%B5%D0%BA%D0%B0', 'Порт и река'],
    ['https://a.example/12345', null],
    ['https://a.example/', null],
  ])('of %s guesses the title %s', (url, title) => {
    expect(titleInAddress(url)).toBe(title);
  });
});

describe('the outlet of a citation', () => {
  it.each([
    ['El Muelle', '', 'muelle'],
    ['THE QUAY', '', 'muelle'],
    ['el muélle', '', 'muelle'],
    ['', 'https://www.elmuelle.example/x', 'muelle'],
    ['', 'https://blog.elmuelle.example/x', 'blog'],
    ['Nobody', 'https://elmuelle.example/x', 'muelle'],
    ['El Muelle', 'https://laprensa.example/x', 'muelle'],
    ['La Prensa', 'https://prensa.north.example/x', 'north'],
    ['La Prensa', '', undefined],
    ['Nobody', 'https://notelmuelle.example/x', undefined],
  ])('named %j at %j is %s', (name, url, id) => {
    expect(outletCited(registry, { outlet: name, url })?.id).toBe(id);
  });

  it('is never found under a domain that only ends alike', () => {
    expect(outletAt(registry, 'https://evil-elmuelle.example/')).toBeNull();
  });
});

describe('the house’s description', () => {
  const described = {
    descriptions: [
      { validFrom: '', text: 'a harbour daily' },
      { validFrom: '2024-03-01', text: 'a harbour weekly' },
    ],
  };

  it.each([
    ['2023-10-16', 'a harbour daily'],
    ['2024-02-29', 'a harbour daily'],
    ['2024-03-01', 'a harbour weekly'],
    ['2024-03', 'a harbour weekly'],
    ['2024', 'a harbour weekly'],
    ['2023', 'a harbour daily'],
    ['', 'a harbour weekly'],
  ])('of %j is “%s”', (date, text) => {
    expect(houseDescription(described, date)).toBe(text);
  });

  it('is empty before the first', () => {
    const late = { descriptions: [{ validFrom: '2024-01-01', text: 'a site' }] };
    expect(houseDescription(late, '2023-12-31')).toBe('');
  });
});

describe('what is pasted', () => {
  it('is read as a citation with the language of its title', () => {
    const text =
      '“Los vecinos del puerto y una huelga (The neighbours and a strike),” El Muelle (a daily), 16 October 2023.\nhttps://muelle.example/a';
    expect(readPasted(text)).toMatchObject({
      kind: 'citation',
      lang: 'es',
      citation: { outlet: 'El Muelle', date: '2023-10-16', url: 'https://muelle.example/a' },
    });
  });

  it('is read as an address alone', () => {
    expect(readPasted(' https://muelle.example/2023/puerto ')).toEqual({
      kind: 'address',
      url: 'https://muelle.example/2023/puerto',
      doubt: null,
    });
  });

  it.each(['', 'The port will open', 'See https://muelle.example/a for more'])(
    'is only text: %j',
    (text) => {
      expect(readPasted(text)).toBeNull();
    },
  );

  it.each(['a', '(', '“', 'http://', 'a-', '/', '1/'])(
    'never stalls on 50,000 characters of %j',
    async (piece) => {
      await expectLinear(50_000, (length) => {
        const text = piece.repeat(length / piece.length);
        readPasted(text);
        readPasted(text.slice(0, 6_000));
        addressKey(text);
        hostsOf(`https://${text}`);
        dateInAddress(`https://a.example/${text}`);
        titleInAddress(`https://a.example/${text}`);
        nameKey(text);
        readDomain(text);
      });
    },
  );
});
