import { plainWords } from './name-key';

/** What a citation says of its source, as far as another citation of it must say the same. */
export type CitedFacts = {
  titleOriginal: string;
  titleTranslated: string;
  author: string;
  outlet: string;
  outletNote: string;
  date: string;
  lang: string;
};

const FIELDS: Record<keyof CitedFacts, string> = {
  titleOriginal: 'original title',
  titleTranslated: 'translated title',
  author: 'author',
  outlet: 'outlet',
  outletNote: 'what the outlet is',
  date: 'date',
  lang: 'language',
};

/** In what two citations of one source contradict each other; marks and capitals don't count. */
export function citedDifferently(one: CitedFacts, other: CitedFacts): string[] {
  return Object.entries(FIELDS).flatMap(([field, label]) => {
    const [said, saidThere] = [one, other].map((each) =>
      plainWords(each[field as keyof CitedFacts]),
    );
    return said === saidThere ? [] : [label];
  });
}
