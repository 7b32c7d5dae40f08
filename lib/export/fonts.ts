import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);

function face(family: string, fileFamily: string, style: string): string {
  return packages.resolve(`@expo-google-fonts/${family}/${style}/${fileFamily}_${style}.ttf`);
}

function faces(family: string, fileFamily: string, styles: string[]): string[] {
  return styles.map((style) => face(family, fileFamily, style));
}

/**
 * The absolute paths of every font file that print may use, one family after another. Together
 * they write Latin, Greek, Cyrillic, Arabic, Chinese and kana; nothing of the system is added.
 */
export function fontFiles(): string[] {
  return [
    ...faces('source-serif-4', 'SourceSerif4', [
      '400Regular',
      '400Regular_Italic',
      '600SemiBold',
      '600SemiBold_Italic',
      '700Bold',
      '700Bold_Italic',
    ]),
    ...faces('newsreader', 'Newsreader', ['400Regular', '400Regular_Italic', '500Medium']),
    ...faces('libre-franklin', 'LibreFranklin', [
      '400Regular',
      '400Regular_Italic',
      '600SemiBold',
      '700Bold',
    ]),
    ...faces('amiri', 'Amiri', ['400Regular', '700Bold']),
    ...faces('noto-serif-sc', 'NotoSerifSC', ['400Regular', '700Bold']),
  ];
}
