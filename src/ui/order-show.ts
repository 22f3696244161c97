import { formatAddress } from '../core/addresses/format-address.ts';
import type { Finding } from '../core/orders/finding.ts';
import { flagsOf, flagText } from '../core/orders/flags.ts';
import { formatAmount } from '../core/orders/money.ts';
import type { Address, Order } from '../core/orders/order.ts';
import type { RuleOutcome } from '../core/review/review-order.ts';
import { channelOf, tagged } from '../core/rules-file/own-effects.ts';
import type { ParcelWhy } from '../core/warehouse/place-parcels.ts';
import { explainFinding, explainWhy } from './explain/findings.ts';
import { short } from './explain/findings-words.ts';
import { flagMeaning } from './explain/flag-words.ts';
import { eventText } from './history-text.ts';
import { book } from './language.ts';
import { whyText } from './location-text.ts';
import { type OrderView, unitsToShip } from './order-json.ts';
import { stateWord } from './state-word.ts';
import { padWidth, wrapWords } from './text-width.ts';
import { visible, visibleLines } from './visible.ts';
import { COMMON_EN } from './words/common-en.ts';
import { FLAGS_EN } from './words/flags-en.ts';
import { LOCATIONS_EN } from './words/locations-en.ts';
import { ORDERS_EN } from './words/orders-en.ts';

export interface ShowView extends OrderView {
  readonly source: { readonly file: string; readonly line: number };
  readonly parcel: string | undefined;
  /** As the rules judge it now. */
  readonly findings: readonly Finding[];
  /** As its last review found: what paper and filters go by. */
  readonly decided: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly verdict:
    | { readonly verdict: string; readonly who: string; readonly because: string; readonly at: string }
    | undefined;
  readonly exportedAddress: Address | undefined;
  readonly notes: readonly { readonly text: string; readonly who: string; readonly at: string }[];
  readonly history: readonly {
    readonly at: string;
    readonly who: string;
    readonly kind: string;
    readonly facts: Readonly<Record<string, string>>;
  }[];
  /** Whence its parcels leave, where locations or suppliers are known. */
  readonly leaves: readonly {
    readonly location: string;
    readonly supplier: string;
    readonly planned: boolean;
    readonly parcel?: string;
    readonly why?: ParcelWhy;
  }[];
  /** Orders that this one is sent again for. */
  readonly resends: readonly { readonly order: string; readonly state: string | null }[];
  /** Orders that are sent again for this one. */
  readonly resentAs: readonly { readonly order: string; readonly state: string | null }[];
  readonly shipments: readonly {
    readonly carrier: string;
    readonly number: string;
    readonly exported: boolean;
  }[];
}

/** Everything known of one order, top to bottom: the order, what was found, every rule, what happened to it. */
export function showText(
  view: ShowView,
  terminal: { readonly columns: number; readonly outIsTerminal: boolean },
): string {
  const columns = terminal.outIsTerminal ? terminal.columns : 100;
  const words = book('orders', ORDERS_EN);
  const { titles } = words;
  const flagBook = book('flags', FLAGS_EN);
  const common = book('common', COMMON_EN);
  const { order, state } = view;
  const fields = [
    [titles.placed, order.placedAt ?? words.notKnown],
    [titles.status, order.platformStatus],
    [titles.total, amount(order, order.totals.total)],
    [titles.to, addressLines(order.shipTo).join('\n')],
    ...(view.exportedAddress ? [[titles.exported, addressLines(view.exportedAddress).join('\n')]] : []),
    [titles.phone, order.shipTo.phone],
    [titles.goods, order.lines.map((line) => goods(order, line)).join('\n')],
    [titles.buyer, order.buyerNote ?? ''],
    [titles.seller, order.sellerNote ?? ''],
    [titles.tags, tagged(order, view.decided).tags.join(', ')],
    [
      titles.flags,
      flagsOf(order)
        .map((flag) => flagMeaning(flagText(flag), flagBook))
        .join('\n'),
    ],
    [titles.resend, view.resends.map((one) => resendText(one, words.notInLedger)).join('\n')],
    [titles.resentAs, view.resentAs.map((one) => resendText(one, words.notInLedger)).join('\n')],
    [titles.channel, channelOf(order, view.decided)],
    [
      titles.batch,
      view.batch === undefined
        ? ''
        : view.parcel === undefined
          ? view.batch
          : words.inParcel(view.batch, view.parcel),
    ],
    [titles.leaves, view.leaves.map(leavesText).join('\n')],
    [titles.notes, view.notes.map((note) => words.by(note.text, note.who, note.at)).join('\n')],
    [titles.verdict, view.verdict === undefined ? '' : verdictText(view.verdict)],
    [
      titles.tracking,
      view.shipments
        .map(({ carrier, number, exported }) => `${carrier} ${number}${exported ? words.exported : ''}`)
        .join('\n'),
    ],
    [titles.source, `${view.source.file}:${view.source.line}`],
  ] as const;
  const head = `${words.head(visible(order.id), stateWord(state), visible(order.shop), order.platform, unitsToShip(order))}\n`;
  const blocks = [
    head + fields.map(([title = '', text = '']) => field(title, text, columns)).join(''),
    list(
      words.findings,
      view.findings.map((finding) =>
        words.finding(common.severities[finding.severity], finding.rule, explainFinding(finding)),
      ),
      columns,
    ),
    rulesText(view.outcomes, columns),
    list(words.history, view.history.map(eventText), columns),
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

function leavesText({ location, supplier, planned, parcel, why }: ShowView['leaves'][number]): string {
  const words = book('locations', LOCATIONS_EN);
  if (supplier !== '') return words.bySupplier(visible(parcel ?? ''), visible(supplier));
  const reason = why ? whyText(why) : '';
  const at = visible(location);
  return planned ? words.wouldLeave(at, reason) : words.from(visible(parcel ?? ''), at, reason);
}

/** A title and its text, wrapped beside it; '' when there is no text. */
export function field(title: string, text: string, columns: number): string {
  if (text === '') return '';
  const lines = visibleLines(text).flatMap((line) => wrapWords(line, columns - 10));
  return lines.map((line, at) => `${padWidth(at === 0 ? title : '', 10)}${line}\n`).join('');
}

function resendText(resend: ShowView['resends'][number], unknown: string): string {
  return `${resend.order} (${resend.state === null ? unknown : stateWord(resend.state)})`;
}

/** Address as on the label, the country always named. */
export function addressLines(address: Address): readonly string[] {
  return formatAddress(address);
}

/** `2 × SKU-1  Cup, red  19.00 USD  (1 to ship)` */
export function goods(order: Order, line: Order['lines'][number]): string {
  const name = [line.name, line.variant].filter((part) => part !== '').join(', ');
  const price = line.unitPrice === undefined ? '' : `  ${amount(order, line.unitPrice)}`;
  const left = line.toShip === line.quantity ? '' : book('orders', ORDERS_EN).toShip(line.toShip);
  return `${line.quantity} × ${[line.sku, name].filter((part) => part !== '').join('  ')}${price}${left}`;
}

function amount(order: Order, minor: number | undefined): string {
  return minor === undefined ? '' : `${formatAmount(minor, order.currency)} ${order.currency}`.trim();
}

function verdictText({ verdict, who, because, at }: NonNullable<ShowView['verdict']>): string {
  const words = book('orders', ORDERS_EN);
  return `${words.verdict(words.kind(verdict), who, at)}${because === '' ? '' : words.because(because)}`;
}

function rulesText(outcomes: readonly RuleOutcome[], columns: number): string {
  const words = book('orders', ORDERS_EN);
  const rows = outcomes.map(({ rule, outcome }) => {
    const setting = outcome.setting === undefined ? '' : words.set(outcome.setting);
    if (outcome.status === 'not-applicable')
      return `${words.notApplicable}${rule}  ${explainWhy(outcome.why)}${setting}`;
    const value = outcome.value === '' ? words.sawNothing : words.saw(short(outcome.value));
    return `${outcome.status === 'fired' ? words.fired : words.passed}${rule}${value}${setting}`;
  });
  return list(words.rules, rows, columns);
}

function list(title: string, rows: readonly string[], columns: number): string {
  if (rows.length === 0) return '';
  const lines = rows.flatMap((row) =>
    wrapWords(visible(row), columns - 4).map((line, at) => `${at === 0 ? '  ' : '    '}${line}\n`),
  );
  return `${title}\n${lines.join('')}`;
}
