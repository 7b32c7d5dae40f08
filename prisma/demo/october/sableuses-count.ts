import type { DemoArticle } from '../article';
import { emphasis, excerpt, figure, link, note, paragraph, pullQuote } from '../write';

/** An archipelago goes back to counting ballots by hand. */
export const sableusesCount: DemoArticle = {
  key: 'sableuses-count',
  state: 'published',
  author: 'author',
  editor: 'editor2',
  section: 'courts-and-elections',
  headline: 'An Archipelago Goes Back to Paper, and Pays for the Light',
  bylines: ['elena'],
  body: [
    figure('sableuses-lanterns'),
    pullQuote(
      'One does not trust a result more because it came quickly; one trusts it because one was cold while it was being counted',
    ),
    paragraph`The Sableuses islands held their first hand-counted election in fourteen years on 4
      October. The voting machines that had been leased since 2012 were not found to be dishonest. An
      expert appointed by the administrative court had found merely that nobody on the islands could
      say whether they were, and the court held in May that an elector is entitled to a result
      “which a person of ordinary attention can follow with the eyes.”${note`Administrative court of
      the Sableuses, judgment of 19 May 2026, paragraph 31. The
      ${link('full text', 'https://tribunal-sableuses.example/decisions/2026-112')} is short and worth
      reading for its history of the transparent urn.`}`,
    paragraph`${emphasis('La Tribune du Chenal')} covered the night from eleven of the twenty-three
      counting tables, and what it brought home is an account book of a transparent election.
      The count took nine hours where the machines had taken nine minutes. It needed 412 volunteers,
      of whom a third had not voted in the previous election. Two islands have mains current only
      until eleven at night, so that the largest unforeseen expense of the new procedure was paraffin. Four
      ballots in a thousand were disputed at the table; at every table the dispute was
      settled before the next bundle was opened.`,
    paragraph`Friends of the machines point out, correctly, that hand counts go wrong more often than
      computers do. But they go wrong in small amounts and in company. An error at one table stays at
      that table, and someone saw it happen. The court’s formula captures this better than the usual debate on
      reliability: it asks for a procedure that doubters are able to watch, which is a different virtue
      from one that is rarely mistaken.`,
    paragraph`The bill remains. The islands spent the equivalent of eleven euros a voter, twice the cost
      of the lease, and the prefecture has already asked whether the next count could be done
      regionally, in one heated hall on the mainland.${note`A regional count would have to be reconciled
      with the Electoral Ordinance, article 58, under which the urn “does not travel before it
      has been emptied.”`} The paper’s editorial answers that the hall would be warm and the result
      would be somewhere else. Here the judgment gives no guidance, and the argument over the price of
      being able to watch has only begun.`,
    excerpt({
      outlet: 'tribuneDuChenal',
      titleOriginal: 'La nuit des 412 : comment les îles ont compté leurs voix',
      titleTranslated: 'The night of the 412: how the islands counted their votes',
      date: '2026-10-06',
      slug: 'la-nuit-des-412-iles-compte-voix',
      author: 'Gwenaëlle Tressard',
      translator: 'Elena Vasari-Holt',
      passage: [
        'On Grande Sableuse they finished at twenty to five in the morning. The lamps had been brought down from the boats, and the smell of paraffin covered that of the coffee… At table three a ballot folded in four was passed from hand to hand for six minutes. In the end it was declared void, unanimously, including by the delegate of the candidate whom it named.',
        '“One does not trust a result more because it came quickly; one trusts it because one was cold while it was being counted,” says Maëlle Koadig, a baker, who went straight from the counting to her oven… The prefecture received the last report by radio at 5:12. It asked for it to be repeated. It was repeated, table by table, with the window open.',
      ],
      original: [
        'À Grande Sableuse, on a fini à cinq heures moins vingt. Les lampes avaient été descendues des bateaux, et l’odeur du pétrole couvrait celle du café… À la table trois, un bulletin plié en quatre est passé de main en main pendant six minutes. On l’a finalement déclaré nul, à l’unanimité, y compris par le délégué du candidat qu’il désignait.',
        '« On ne croit pas davantage un résultat parce qu’il est venu vite ; on le croit parce qu’on a eu froid pendant qu’on le comptait », dit Maëlle Koadig, boulangère, passée sans transition du dépouillement à son four… La préfecture a reçu le dernier procès-verbal par radio à 5 h 12. Elle a demandé qu’on le répète. On l’a répété, table par table, la fenêtre ouverte.',
      ],
    }),
  ],
};
