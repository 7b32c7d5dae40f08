/** Sentences of invented commentary; any run of them reads as a paragraph. */
export const ENGLISH = [
  'The harbour authority signed the lease on a Monday, and by Thursday the dockers’ union had read it aloud on the radio.',
  'What the contract leaves out matters more than what it says: nobody is named as the owner of the third crane.',
  'According to the outlet, the ministry received four offers and opened two of them.',
  'Local papers treated the sale as a matter of parking spaces; the regional daily treated it as a matter of sovereignty.',
  'The register shows a company founded eleven days before the tender closed, with a share capital of one thousand crowns.',
  'Officials have promised to publish the annex, though the annex they describe differs from the one that leaked.',
  'Fishermen interviewed for the article speak of dredging at night and of buoys that move.',
  'The second excerpt puts the cost at three times the published figure and cites the auditors’ own letter.',
  'Neither paper asks why the guarantee expires in the week in which the first payment falls due.',
  'A former pilot describes the new channel as a drawing that the sea has not yet read.',
  'The council’s minutes, which run to nine pages, spend eight of them on the ceremony.',
  'Seen together, the reports describe a waterfront that changes hands faster than the land register can follow.',
  'The company answered with a statement of forty words, twelve of which were its name.',
  'Insurers have begun to ask for soundings of their own, an expense that smaller shippers cannot bear.',
  'It is the third such agreement on this coast in two years, and the first to be written in two languages.',
  'The translation matters here, because the word used for “lease” in the original can also mean “pledge.”',
  'Residents of the old quarter were told that the tram would stop for six weeks; it stopped for fourteen months.',
  'The court asked for the plans, received a photograph of the plans, and adjourned.',
  'For now the cranes stand still, and the harbour earns its living from people who come to look at them.',
];

/** Headlines of various lengths. */
export const HEADLINES = [
  'A Port Changes Hands While the Register Looks the Other Way',
  'Night Dredging Divides the Fishing Towns',
  'The Court Receives a Photograph of the Plans and Adjourns for the Third Time This Year',
  'Tram to Nowhere',
  'Four Offers, Two Envelopes: How a Tender Was Opened',
  'Insurers Ask for Their Own Soundings',
  'The Annex That Nobody Has Seen',
  'A Crane Without an Owner',
  'Pledge or Lease: One Word in Two Languages',
  'What the Minutes Leave Out',
];

/** A quotation that stands large. */
export const QUOTE =
  '“Neither paper asks why the guarantee expires in the week in which the first payment falls due.”';

/** Outlets with a citation and sentences of an invented original. */
export const OUTLETS = [
  {
    outlet: 'El Muelle',
    outletNote: 'a harbour daily with the widest circulation on the southern coast',
    lang: 'es',
    titleOriginal: 'El puerto cambia de manos mientras el registro mira a otro lado',
    titleTranslated: 'The port changes hands while the register looks away',
    date: '2026-10-16',
    url: 'https://www.elmuelle.example/2026/10/16/el-puerto-cambia-de-manos-mientras-el-registro-mira-a-otro-lado.html',
    sentences: [
      'La autoridad portuaria firmó el contrato un lunes, y el jueves el sindicato ya lo había leído en la radio.',
      'Lo que el contrato omite importa más que lo que dice: nadie figura como dueño de la tercera grúa.',
      'Los pescadores hablan de dragados nocturnos y de boyas que se mueven.',
      'El tribunal pidió los planos, recibió una fotografía de los planos y aplazó la vista.',
    ],
  },
  {
    outlet: 'صوت الميناء',
    outletNote: 'Voice of the Harbour, an independent weekly',
    lang: 'ar',
    titleOriginal: 'الميناء الجديد يغيّر خريطة التجارة في المنطقة',
    titleTranslated: 'The new port changes the map of trade in the region',
    date: '2026-10',
    url: 'https://sawt.example/ar/2026/port',
    sentences: [
      'قال وزير النقل إن الميناء الجديد «سيغيّر خريطة التجارة» في المنطقة.',
      'وأشار إلى أن حجم الاستثمارات بلغ 3.5 مليار دولار خلال عام 2026.',
      'ولم تنشر الهيئة ملحق العقد حتى الآن، رغم وعودها المتكررة.',
      'ويقول الصيادون إن العوامات تتحرك ليلاً.',
    ],
  },
  {
    outlet: '海港日报',
    outletNote: 'Harbour Daily, the port city’s official newspaper',
    lang: 'zh-Hans',
    titleOriginal: '新港口将改变沿海贸易格局',
    titleTranslated: 'New port will reshape coastal trade',
    date: '2026-10-14',
    url: 'https://haigang.example/zh/2026/1014/c1002-1.html',
    sentences: [
      '新港口是沿海合作的重要项目。',
      '港口建成后，海运时间将缩短至二十三天，物流成本降低百分之二十以上。',
      '当地渔民表示，夜间疏浚影响了他们的生计。',
      '法院要求提供图纸，收到的却是一张图纸的照片。',
    ],
  },
  {
    outlet: 'Портовый вестник',
    outletNote: 'The Port Herald, a business daily',
    lang: 'ru',
    titleOriginal: 'Новый порт изменит торговые пути побережья',
    titleTranslated: 'New port will change the coast’s trade routes',
    date: '2026',
    url: 'https://vestnik.example/ru/doc/1',
    sentences: [
      'Эксперты отмечают, что строительство порта позволит значительно сократить транспортные издержки.',
      'Приложение к договору до сих пор не опубликовано, несмотря на обещания ведомства.',
      'Рыбаки рассказывают о ночных работах и о буях, которые меняют место.',
      'Суд запросил чертежи, получил фотографию чертежей и отложил заседание.',
    ],
  },
];
