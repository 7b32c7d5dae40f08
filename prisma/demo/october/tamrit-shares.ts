import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, heading, link, note, paragraph, pullQuote } from '../write';

/** Water shares of an oasis are read aloud again. */
export const tamritShares: DemoArticle = {
  key: 'tamrit-shares',
  state: 'published',
  author: 'author2',
  editor: 'editor',
  section: 'water-and-power',
  headline: 'In the Tamrit Oases, Water Shares Are Read Aloud Again',
  bylines: ['nadim', 'beatriz'],
  body: [
    figure('tamrit-oasis'),
    pullQuote('The meter knows how much water has passed, but it does not know whose turn it was'),
    paragraph`In the seven oases of the Tamrit valley water is counted in time. A family owns so many
      minutes of a channel’s flow in a cycle of twelve days, and until the nineteen-seventies a
      reader announced the shares at the main divider every Friday, so that neighbours heard what
      neighbours were owed. Then came pumps, later meters, and the reading stopped. In September it
      was revived in four of the seven oases, and the two newspapers that noticed disagree about
      why.${note`The cycle is called a ${emphasis('nouba')} in the valley; its length differs from one
      channel to the next and can’t be read off a calendar.`}`,
    heading('A custom, or a protocol'),
    paragraph`For ${emphasis('Sada al-Wahat')}, the farmers’ weekly, the matter is one of proof.
      The provincial agency has equipped the channels with digital meters that record volume by
      the hour and by the outlet, but not by the holder. When the flow fell this summer to a third of
      its usual strength, the agency could show how much each outlet had drawn and nobody could show
      in whose name. A public reading fills exactly that gap: it makes every listener a witness.
      ${emphasis('Le Sud Oasien')}, writing for the provincial town, hears in the same ceremony a protest
      against the tariff that is to follow the meters next year, and it is not wrong either.`,
    paragraph`We would add a third reading. What has come back is a protocol for a network that
      sometimes fails. Sensors went silent for nineteen days in August; the list of shares, held in
      memory and checked aloud, did not.${note`The agency confirms the interruption in its
      ${link('monthly bulletin', 'https://eaux-tamrit.example/bulletin/2026-09')}, without
      naming a cause.`} The Tamrit elders have in effect asked for an audit trail which does not
      depend on the power supply, and the sensible answer would be to give the holders’ register and
      the meters the same clock.`,
    figure('tamrit-clock'),
    paragraph`There are reasons for caution. The shares that are read aloud are those of 1971; women
      who inherited since then are announced under a brother’s name, and the landless, who rent
      minutes, are not announced at all. A tradition that is restored as evidence freezes whatever it
      happened to contain. The agency has offered to print a corrected list before the winter
      cycle. Who corrects it will matter more than who reads it.`,
    excerpt({
      outlet: 'sadaAlWahat',
      titleOriginal: 'عودة القراءة: حصص الماء تُتلى علناً في وادي تمريت',
      titleTranslated: 'The reading returns: water shares recited in public in the Tamrit valley',
      date: '2026-10-02',
      slug: 'reading-returns-water-shares-tamrit-valley',
      translator: 'Nadim Harrow',
      passage: [
        'After the Friday prayer the reader stood upon the stone of the divider and recited the shares of forty-one families, minute by minute, and whoever had an objection raised his hand… “The meter knows how much water has passed, but it does not know whose turn it was,” says Hajj Brahim al-Tamriti, who learned the list from his father before he learned to write.',
        'The agency does not object to the reading, but it does not recognise it either… Between a silent device and a list that is heard by all, the people of the valley have chosen what they can contest on the spot.',
      ],
      original: [
        'بعد صلاة الجمعة وقف القارئ على حجر المقسم وتلا حصص إحدى وأربعين عائلة، دقيقةً دقيقة، ومن كان له اعتراض رفع يده… يقول الحاج إبراهيم التمريتي، الذي حفظ القائمة عن أبيه قبل أن يتعلم الكتابة: «العدّاد يعرف كم مرّ من الماء، لكنه لا يعرف دورَ مَن كان».',
        'لا تعترض الوكالة على القراءة، لكنها لا تعترف بها أيضاً… وبين جهاز صامت وقائمة يسمعها الجميع، اختار أهل الوادي ما يستطيعون الاعتراض عليه في الحال.',
      ],
    }),
    excerpt({
      outlet: 'sudOasien',
      titleOriginal: 'Tamrit : la criée de l’eau, ou l’art de refuser un compteur',
      titleTranslated: 'Tamrit: the crying of the water, or the art of refusing a meter',
      date: '2026-10-10',
      slug: 'tamrit-criee-de-l-eau-refuser-compteur',
      author: 'Solène Arbouin',
      passage: [
        'Nobody here has broken a meter. They have done better: they have made it useless… By reciting the shares in public, the assemblies produce every Friday a document without paper, which the future tariff will have to contradict out loud.',
        'At the agency they smile at the folklore, and then ask for the figures to be left off the record… An engineer sums up the embarrassment of his service: “We measured cubic metres. They had been measuring promises.”',
      ],
      original: [
        'Personne, ici, n’a cassé de compteur. On a fait mieux : on l’a rendu inutile… En récitant les parts en public, les assemblées produisent chaque vendredi un document sans papier, que le futur tarif devra contredire à voix haute.',
        'À l’agence, on sourit du folklore, puis l’on demande que les chiffres ne figurent pas au procès-verbal… Un ingénieur résume l’embarras de son service : « Nous mesurions des mètres cubes. Eux mesuraient des promesses. »',
      ],
    }),
  ],
};
