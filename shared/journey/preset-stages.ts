import type { Stage } from './plan.ts';

/** Three stages around the decision to buy (domain 001-06, 004-02). */
export const THREE_STAGES: readonly Stage[] = [
  {
    id: 'before',
    name: { en: 'Before the purchase', sv: 'Före köpet', nb: 'Før kjøpet', da: 'Før' },
    meaning: {
      en: 'Has other needs than someone further along: looks around, compares, makes up their mind.',
      sv: 'Har andra behov än den som kommit längre: ser sig om, jämför, bestämmer sig.',
      nb: 'Har andre behov enn den som er kommet lenger: ser seg om, sammenligner, bestemmer seg.',
      da: 'Har andre behov end den, der er nået længere: ser sig om, sammenligner, beslutter sig.',
    },
  },
  {
    id: 'during',
    name: { en: 'During the purchase', sv: 'Under köpet', nb: 'Under kjøpet', da: 'Under' },
    meaning: {
      en: 'Has decided and wants to get it done.',
      sv: 'Har bestämt sig och vill bli klar.',
      nb: 'Har bestemt seg og vil bli ferdig.',
      da: 'Har besluttet sig og vil gøre det færdigt.',
    },
  },
  {
    id: 'after',
    name: { en: 'After the purchase', sv: 'Efter köpet', nb: 'Etter kjøpet', da: 'Efter' },
    meaning: {
      en: 'Waits, uses, needs help, comes back, tells others.',
      sv: 'Väntar, använder, behöver hjälp, kommer tillbaka, berättar för andra.',
      nb: 'Venter, bruker, trenger hjelp, kommer tilbake, forteller andre om det.',
      da: 'Venter, bruger, har brug for hjælp, kommer igen, fortæller andre om det.',
    },
  },
];

/** Five stages (domain 002-05). Awareness here is the moment a need is felt; in the six stages it lies before that. */
export const FIVE_STAGES: readonly Stage[] = [
  {
    id: 'awareness',
    name: { en: 'Awareness', sv: 'Kännedom', nb: 'Kjennskap', da: 'Kendskab' },
    meaning: {
      en: 'Begins to realise a need; may not know that a solution exists. Makes no effort yet.',
      sv: 'Börjar inse ett behov och vet kanske inte att det finns en lösning. Anstränger sig inte än.',
      nb: 'Begynner å innse et behov og vet kanskje ikke at det finnes en løsning. Anstrenger seg ikke ennå.',
      da: 'Begynder at mærke et behov og ved måske ikke, at der findes en løsning. Gør sig ingen umage endnu.',
    },
  },
  {
    id: 'consideration',
    name: { en: 'Consideration', sv: 'Övervägande', nb: 'Vurdering', da: 'Overvejelse' },
    meaning: {
      en: 'Is interested and searches. Weighs facts and feelings; asks what sets you apart.',
      sv: 'Är intresserad och söker. Väger fakta och känslor och undrar vad som skiljer er från andra.',
      nb: 'Er interessert og søker. Veier fakta og følelser og spør hva som skiller dere fra andre.',
      da: 'Er interesseret og søger. Vejer fakta og følelser og spørger, hvad der adskiller jer fra andre.',
    },
  },
  {
    id: 'purchase',
    name: { en: 'Purchase', sv: 'Köp', nb: 'Kjøp', da: 'Køb' },
    meaning: {
      en: 'Buys. Leaves if it is cumbersome, unclear, too long, or lacks the way they want to pay.',
      sv: 'Köper. Går om det är krångligt, otydligt, för långt eller om rätt betalsätt saknas.',
      nb: 'Kjøper. Går hvis det er tungvint, uklart, for langt eller betalingsmåten mangler.',
      da: 'Køber. Går, hvis det er besværligt, uklart, for langt, eller hvis betalingsmåden mangler.',
    },
  },
  {
    id: 'retention',
    name: { en: 'Retention', sv: 'Lojalitet', nb: 'Lojalitet', da: 'Loyalitet' },
    meaning: {
      en: 'From the completed purchase to the delivery and on: wants to see that the choice was right.',
      sv: 'Från genomfört köp till leverans och vidare: vill känna att valet var rätt.',
      nb: 'Fra fullført kjøp til levering og videre: vil kjenne at valget var riktig.',
      da: 'Fra gennemført køb til levering og videre: vil mærke, at valget var rigtigt.',
    },
  },
  {
    id: 'advocacy',
    name: { en: 'Advocacy', sv: 'Ambassadörskap', nb: 'Ambassadørskap', da: 'Ambassadørskab' },
    meaning: {
      en: 'Has bought, used and liked it, and recommends it to others.',
      sv: 'Har köpt, använt och gillat och rekommenderar till andra.',
      nb: 'Har kjøpt, brukt og likt det og anbefaler det til andre.',
      da: 'Har købt, brugt og syntes om det og anbefaler det til andre.',
    },
  },
];

/** Six stages (domain 004-24). */
export const SIX_STAGES: readonly Stage[] = [
  {
    id: 'awareness',
    name: { en: 'Awareness', sv: 'Medvetenhet', nb: 'Bevissthet', da: 'Bevidsthed' },
    meaning: {
      en: 'Has not yet recognised a need.',
      sv: 'Har ännu inte insett något behov.',
      nb: 'Har ennå ikke innsett noe behov.',
      da: 'Har endnu ikke erkendt et behov.',
    },
  },
  {
    id: 'interest',
    name: { en: 'Interest', sv: 'Intresse', nb: 'Interesse', da: 'Interesse' },
    meaning: {
      en: 'Has recognised a need and begins to show interest.',
      sv: 'Har insett ett behov och börjar visa intresse.',
      nb: 'Har innsett et behov og begynner å vise interesse.',
      da: 'Har erkendt et behov og begynder at vise interesse.',
    },
  },
  {
    id: 'desire',
    name: { en: 'Desire', sv: 'Önskan', nb: 'Ønske', da: 'Ønske' },
    meaning: {
      en: 'Actively seeks a solution.',
      sv: 'Söker aktivt en lösning.',
      nb: 'Søker aktivt en løsning.',
      da: 'Søger aktivt en løsning.',
    },
  },
  {
    id: 'evaluation',
    name: { en: 'Evaluation', sv: 'Utvärdering', nb: 'Evaluering', da: 'Evaluering' },
    meaning: {
      en: 'Has chosen a kind of solution; compares solutions and suppliers.',
      sv: 'Har valt slags lösning och jämför lösningar och leverantörer.',
      nb: 'Har valgt type løsning og sammenligner løsninger og leverandører.',
      da: 'Har valgt en konkret løsning og sammenligner løsninger og leverandører.',
    },
  },
  {
    id: 'conversion',
    name: { en: 'Conversion', sv: 'Konvertering', nb: 'Konvertering', da: 'Konvertering' },
    meaning: {
      en: 'Goes from knowing to choosing: product and supplier.',
      sv: 'Går från att veta till att välja: produkt och leverantör.',
      nb: 'Går fra å vite til å velge: produkt og leverandør.',
      da: 'Går fra at vide til at vælge: produkt og leverandør.',
    },
  },
  {
    id: 'retention',
    name: { en: 'Retention', sv: 'Lojalitet', nb: 'Fastholdelse', da: 'Fastholdelse' },
    meaning: {
      en: 'Is a customer now and judges what the purchase was worth.',
      sv: 'Är kund och värderar köpet.',
      nb: 'Er blitt kunde og vurderer hva kjøpet var verdt.',
      da: 'Er nu kunde og vurderer købet og dets værdi.',
    },
  },
];
