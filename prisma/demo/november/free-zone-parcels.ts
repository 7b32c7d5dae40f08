import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, note, paragraph, pullQuote } from '../write';

/** Customs officers meet the parcel. One licence of its figure forbids commercial use: preflight warns. */
export const freeZoneParcels: DemoArticle = {
  key: 'free-zone-parcels',
  state: 'in_review',
  author: 'author',
  editor: null,
  section: 'ports-and-trade',
  headline: 'Customs Officers Discover the Parcel',
  bylines: ['elena', 'beatriz'],
  body: [
    figure('free-zone-parcels'),
    pullQuote(
      'We were trained to open one container out of a hundred; nobody told us what one parcel out of a million looks like',
    ),
    paragraph`The free zone of Nahr al-Mina was laid out for containers: wide gates, few questions, an
      inspection hall with room for two lorries. In 2021 it cleared 40,000 parcels; this year it will clear nine
      million. ${emphasis('Al-Rasif al-Hurr')}, the zone’s own business daily, has published the rota of the
      inspection hall, and it still has two bays.`,
    paragraph`The change is usually told as one of volume. The paper’s officers tell it as one of
      knowledge. A container has a shipper, a forwarder and a history, and experienced officers open the odd one out.
      A parcel has a label. When every sender is new nothing is odd, and the percentage that is opened becomes
      a lottery which the dishonest can play as often as they like, at the price of postage.${note`The
      zone opens about three parcels in a thousand. The figure is the paper’s estimate from the hall’s
      working hours; the authority publishes none.`}`,
    paragraph`The proposal now on the table would make the platform that sold the goods answer for their
      declaration, with a deposit for every million parcels. Merchants in the zone call it a tax on
      the small. Their own figures suggest otherwise: four platforms account for nine parcels in ten.
      The inspection hall has two bays, and with four depositors it might again know whom it is dealing with.`,
    excerpt({
      outlet: 'rasif',
      titleOriginal: 'تسعة ملايين طرد وبابان: يوم في قاعة التفتيش',
      titleTranslated: 'Nine million parcels and two doors: a day in the inspection hall',
      date: '2026-11-15',
      slug: 'nine-million-parcels-two-doors-inspection-hall',
      author: 'مازن الطرفاوي',
      passage: [
        'At six in the morning the hall is already full to the ceiling. The officer takes a parcel, weighs it, shakes it a little, reads “gift”, and puts it down… “We were trained to open one container out of a hundred; nobody told us what one parcel out of a million looks like.”',
        'By noon he had opened forty-four: shoes, chargers, a wedding dress, and shoes… On the door someone has written in pencil the number that passed meanwhile. He does not rub it out, he says, so that those who come after him may know.',
      ],
      original: [
        'في السادسة صباحاً تكون القاعة قد امتلأت حتى السقف. يأخذ الموظف طرداً ويزنه ويهزّه قليلاً ويقرأ كلمة «هدية» ثم يضعه… «تدرّبنا على فتح حاوية من كل مئة، ولم يقل لنا أحد كيف يبدو طرد واحد من كل مليون».',
        'حتى الظهر كان قد فتح أربعة وأربعين طرداً: أحذية وشواحن وثوب زفاف ثم أحذية… وعلى الباب كتب أحدهم بالقلم الرصاص عدد ما مرّ في الأثناء. يقول إنه لا يمحوه، كي يعرف من يأتي بعده.',
      ],
    }),
  ],
};
