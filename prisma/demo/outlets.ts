type Outlet = {
  /** In its own script. */
  name: string;
  note: string;
  lang: string;
  /** An address with `{y}`, `{m}`, `{d}` and `{slug}`. */
  address: string;
};

/** The fictitious outlets that the demo cites. */
export const outlets = {
  elMuelle: {
    name: 'El Muelle de Ardiles',
    note: 'independent daily of the port city of Puerto Ardiles',
    lang: 'es',
    address: 'https://www.elmuelledeardiles.example/{y}/{m}/{d}/{slug}',
  },
  yuanfan: {
    name: '远帆航运周报',
    note: 'Yuanfan Shipping Weekly, read by charterers and terminal operators',
    lang: 'zh',
    address: 'https://www.yuanfan-shipping.example/{y}-{m}-{d}/{slug}',
  },
  stepnoyTelegraf: {
    name: 'Степной телеграф',
    note: 'Stepnoy Telegraf, privately owned daily of the eastern steppe',
    lang: 'ru',
    address: 'https://stepnoy-telegraf.example/{y}/{m}/{d}/{slug}',
  },
  sadaAlWahat: {
    name: 'صدى الواحات',
    note: 'Sada al-Wahat, weekly of the oasis farmers’ union',
    lang: 'ar',
    address: 'https://sada-alwahat.example/{y}/{m}/{d}/{slug}',
  },
  sudOasien: {
    name: 'Le Sud Oasien',
    note: 'regional daily with a correspondent for water alone',
    lang: 'fr',
    address: 'https://www.lesudoasien.example/{y}/{m}/{d}/{slug}.html',
  },
  diarioDoPlanalto: {
    name: 'Diário do Planalto Alto',
    note: 'largest daily of the upper plateau',
    lang: 'pt',
    address: 'https://www.diarioplanaltoalto.example/noticias/{y}/{m}/{d}/{slug}',
  },
  laCuenca: {
    name: 'La Cuenca',
    note: 'newsletter of the basin’s irrigators’ associations',
    lang: 'es',
    address: 'https://lacuenca.example/{y}/{m}/{slug}',
  },
  tribuneDuChenal: {
    name: 'La Tribune du Chenal',
    note: 'daily of the Sableuses islands',
    lang: 'fr',
    address: 'https://www.tribuneduchenal.example/{y}/{m}/{d}/{slug}',
  },
  folhaDoBaixoRio: {
    name: 'Folha do Baixo Rio',
    note: 'weekly of the lower river, printed on a barge until 2011',
    lang: 'pt',
    address: 'https://folhadobaixorio.example/{y}/{m}/{d}/{slug}',
  },
  correoFluvial: {
    name: 'El Correo Fluvial',
    note: 'daily of the opposite, Spanish-speaking bank',
    lang: 'es',
    address: 'https://www.elcorreofluvial.example/{y}/{m}/{d}/{slug}',
  },
  dongyuYuxun: {
    name: '东屿渔讯',
    note: 'Dongyu Fisheries Bulletin, published by the Dongyu harbour exchange',
    lang: 'zh',
    address: 'https://dongyu-fisheries.example/news/{y}{m}{d}/{slug}',
  },
  bitacoraAustral: {
    name: 'La Bitácora Austral',
    note: 'maritime news site of the southern coast',
    lang: 'es',
    address: 'https://bitacoraaustral.example/{y}/{m}/{d}/{slug}',
  },
  zernovoyKurer: {
    name: 'Зерновой курьер',
    note: 'Zernovoy Kuryer, trade paper of grain merchants and elevators',
    lang: 'ru',
    address: 'https://zernovoy-kuryer.example/{y}/{m}/{d}/{slug}',
  },
  navlunPostasi: {
    name: 'Boğaz Navlun Postası',
    note: 'Turkish freight daily',
    lang: 'tr',
    address: 'https://www.bogaznavlun.example/{y}/{m}/{d}/{slug}',
  },
  vozDelTablon: {
    name: 'La Voz del Tablón',
    note: 'supporters’ weekly, owned by its four thousand members',
    lang: 'es',
    address: 'https://lavozdeltablon.example/{y}/{m}/{d}/{slug}',
  },
  cuentasDeBarrio: {
    name: 'Cuentas de Barrio',
    note: 'investigative site on municipal finance',
    lang: 'es',
    address: 'https://cuentasdebarrio.example/{y}/{m}/{d}/{slug}',
  },
  sautiYaMwambao: {
    name: 'Sauti ya Mwambao',
    note: 'Swahili daily of the Mwambao coast',
    lang: 'sw',
    address: 'https://sautiyamwambao.example/{y}/{m}/{d}/{slug}',
  },
  marafi: {
    name: 'مرافئ',
    note: 'Marafi, Arabic monthly on the port cities of the Indian Ocean',
    lang: 'ar',
    address: 'https://marafi-review.example/{y}/{m}/{d}/{slug}',
  },
  isolaLunga: {
    name: 'La Gazzetta dell’Isola Lunga',
    note: 'island weekly, delivered by the ferry it writes about',
    lang: 'it',
    address: 'https://www.gazzettaisolalunga.example/{y}/{m}/{d}/{slug}',
  },
  elCollado: {
    name: 'El Collado',
    note: 'mountain fortnightly edited by three retired teachers',
    lang: 'es',
    address: 'https://elcollado.example/{y}/{m}/{d}/{slug}',
  },
  oContribuinte: {
    name: 'O Contribuinte',
    note: 'monthly on public money, funded by subscriptions',
    lang: 'pt',
    address: 'https://ocontribuinte.example/{y}/{m}/{d}/{slug}',
  },
  chaojiandai: {
    name: '潮间带报',
    note: 'The Intertidal, newspaper of the shellfish growers of Lanwan Bay',
    lang: 'zh',
    address: 'https://intertidal-lanwan.example/{y}/{m}/{d}/{slug}',
  },
  polustanok: {
    name: 'Северный полустанок',
    note: 'Severny Polustanok, railway workers’ weekly of the northern line',
    lang: 'ru',
    address: 'https://polustanok.example/{y}/{m}/{d}/{slug}',
  },
  rasif: {
    name: 'الرصيف الحر',
    note: 'Al-Rasif al-Hurr, business daily of the Nahr al-Mina free zone',
    lang: 'ar',
    address: 'https://alrasif.example/{y}/{m}/{d}/{slug}',
  },
  rivesDuValmer: {
    name: 'Les Rives du Valmer',
    note: 'valley daily, co-owned by anglers and the electricity union',
    lang: 'fr',
    address: 'https://www.rivesduvalmer.example/{y}/{m}/{d}/{slug}',
  },
  mareCheia: {
    name: 'Maré Cheia',
    note: 'coastal weekly with a readership of shellfish growers and insurers',
    lang: 'pt',
    address: 'https://marecheia.example/{y}/{m}/{d}/{slug}',
  },
  talbote: {
    name: 'Oberlinthaler Talbote',
    note: 'valley daily',
    lang: 'de',
    address: 'https://www.oberlinthaler-talbote.example/{y}/{m}/{slug}',
  },
  semaphore: {
    name: 'Le Petit Sémaphore',
    note: 'seamen’s monthly of the northern headlands',
    lang: 'fr',
    address: 'https://petitsemaphore.example/{y}/{m}/{d}/{slug}',
  },
} as const satisfies Record<string, Outlet>;

export type OutletKey = keyof typeof outlets;

/** Where an outlet keeps a text of that day; without a date only the slug stands behind its domain. */
export function addressAt(key: OutletKey, date: string, slug: string): string {
  const { address } = outlets[key];
  const [year, month, day] = date.split('-');
  if (!year || !month || !day) return `${new URL(address).origin}/${slug}`;
  return address
    .replace('{y}', year)
    .replace('{m}', month)
    .replace('{d}', day)
    .replace('{slug}', slug);
}
