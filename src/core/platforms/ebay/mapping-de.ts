import type { Mapping } from '../../mapping/mapping.ts';

/**
 * eBay's orders report in German (formats.md §7: `;`, `116,99 €`, `10-Dez-25`). Column names as two independent programs
 * read them; those for the buyer's note, the region and the day of payment are inferred.
 */
export const EBAY_ORDERS_DE_MAPPING: Mapping = {
  id: 'ebay-orders-de',
  platform: 'ebay',
  signatures: [
    ['Bestellnummer', 'Verkaufsprotokollnummer'],
    ['Bestellnummer', 'Name des Empfängers', 'Artikelnummer'],
  ],
  rows: 'line',
  columns: {
    order: ['Bestellnummer'],
    platformId: ['Verkaufsprotokollnummer'],
    placedAt: ['Verkauft am', 'Verkaufsdatum'],
    paidAt: ['Zahlungsdatum', 'Bezahlt am', 'Bezahlt am - Datum'],
    shippedAt: ['Verschickt am - Datum', 'Versanddatum', 'Verschickt am'],
    shipBy: ['Versenden bis - Datum', 'Versenden bis', 'Verschicken bis - Datum'],
    total: ['Gesamtbetrag', 'Gesamtpreis'],
    shipping: ['Verpackung und Versand'],
    buyerNote: ['Notiz des Käufers', 'Kaufhinweis', 'Käufernotiz'],
    sellerNote: ['Meine Notiz zum Artikel', 'Private Notizen', 'Notizzettel'],
    email: ['E-Mail des Käufers'],
    buyer: ['Nutzername des Käufers', 'Mitgliedsname', 'Name des Käufers'],
    paymentMethod: ['Zahlungsmethode'],
    shippingMethod: ['Versandservice'],
    recipient: ['Name des Empfängers'],
    address1: ['Adresse 1 des Empfängers', 'Versand nach - Adresse 1'],
    address2: ['Adresse 2 des Empfängers', 'Versand nach - Adresse 2'],
    city: ['Versand nach - Ort'],
    region: ['Versand nach - Bundesland', 'Versand nach - Staat'],
    postcode: ['Versand nach - PLZ'],
    country: ['Versand nach - Land'],
    phone: ['Telefonnummer des Empfängers', 'Versand nach - Telefon'],
    sku: ['Bestandseinheit'],
    name: ['Angebotstitel', 'Artikelbezeichnung'],
    variant: ['Variantendetails', 'Variationsdetails'],
    quantity: ['Anzahl', 'Stückzahl', 'Menge'],
  },
  constants: {},
  dates: 'month-name',
  decimal: ',',
  blanks: ['--'],
  footers: ['datensätze heruntergeladen', 'datensatz heruntergeladen', 'verkäufer'],
  encodings: ['windows-1252'],
};
