import type { Address } from '../../core/orders/order.ts';
import type { OrderState } from '../../core/orders/state.ts';
import type { HandOver } from '../../core/printing/hand-over.ts';
import type { StockChange } from '../../core/warehouse/stock-change.ts';
import { BatchChanging } from './batch-changing.ts';
import { Importing } from './importing.ts';
import type { Changing, Decision, PutCounts } from './ledger.ts';
import type { OrderPack } from './order-pack.ts';
import { type PrintingChanging, writeHandOver, writeSettled } from './printing.ts';
import type { ImportCounts, NewShipment, OrderEvent, Shop, Verdict } from './stored.ts';
import { writeStock } from './warehouse.ts';

/** All that may be changed in a ledger, inside one transaction. */
export class SqliteChanging extends BatchChanging implements Changing {
  readonly facts: Record<string, string | number> = {};
  readonly #importing = new Map<number, Importing>();

  async savepoint(): Promise<{ back(): Promise<void> }> {
    this.db.exec('SAVEPOINT here');
    return {
      back: async () => {
        this.db.exec('ROLLBACK TO here');
        this.#importing.clear();
      },
    };
  }

  /** What is left to do before the change is committed. */
  beforeCommit(): void {
    for (const importing of this.#importing.values()) importing.beforeCommit();
  }

  say(facts: Readonly<Record<string, string | number>>): void {
    Object.assign(this.facts, facts);
  }

  async addShop(shop: Omit<Shop, 'key'>): Promise<Shop> {
    const sql = `INSERT INTO shop(name, platform, currency, time_zone, name_in_exports, made_by)
      VALUES (?, ?, ?, ?, ?, ?)`;
    const { name, platform, currency, timeZone, nameInExports = '' } = shop;
    const { key } = this.db.run(sql, name, platform, currency, timeZone, nameInExports, this.seq);
    return { key, ...shop };
  }

  async editShop(key: number, shop: Partial<Omit<Shop, 'key'>>): Promise<void> {
    this.remember('shop', key);
    const sql = `UPDATE shop SET name = coalesce(?, name), platform = coalesce(?, platform),
      currency = coalesce(?, currency), time_zone = coalesce(?, time_zone),
      name_in_exports = coalesce(?, name_in_exports) WHERE key = ?`;
    this.db.run(
      sql,
      shop.name ?? null,
      shop.platform ?? null,
      shop.currency ?? null,
      shop.timeZone ?? null,
      shop.nameInExports ?? null,
      key,
    );
  }

  async addSource(source: {
    shop: number;
    file: string;
    sha256: string;
    bytes: number;
    format: string;
    encoding: string;
    exportedAt: string;
  }): Promise<number> {
    const sql = `INSERT INTO source(shop, file, sha256, bytes, format, encoding, exported_at, latest, counts, made_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, '', '{}', ?)`;
    return this.db.run(
      sql,
      source.shop,
      source.file,
      source.sha256,
      source.bytes,
      source.format,
      source.encoding,
      source.exportedAt,
      this.seq,
    ).key;
  }

  async finishSource(key: number, counts: ImportCounts): Promise<void> {
    this.db.run('UPDATE source SET counts = ? WHERE key = ?', JSON.stringify(counts), key);
  }

  #importer(source: number): Importing {
    let importing = this.#importing.get(source);
    if (!importing) {
      const remember = (table: string, key: number) => this.remember(table, key);
      const event = (order: number, kind: string, facts: Record<string, string>) =>
        this.event(order, kind, facts);
      const release = (order: number) => this.releaseParcels(order);
      importing = new Importing({ db: this.db, seq: this.seq, remember, event, release }, source);
      this.#importing.set(source, importing);
    }
    return importing;
  }

  async putOrders(source: number, orders: OrderPack): Promise<PutCounts> {
    return this.#importer(source).put(orders);
  }

  async finishOrders(source: number, options: { readonly newer: boolean }): Promise<PutCounts> {
    return this.#importer(source).finish(options.newer);
  }

  async keepRules(hash: string, doc: string): Promise<void> {
    const sql = 'INSERT OR IGNORE INTO rules_kept(hash, doc, made_by) VALUES (?, ?, ?)';
    this.db.run(sql, hash, doc, this.seq);
  }

  async decide(decisions: readonly Decision[]): Promise<void> {
    this.rememberDecided(decisions.map(({ key }) => key));
    // One statement for all that are decided alike: a call for each costs more than the writing.
    const alike = new Map<string, number[]>();
    for (const { key, state, findings, reviewedWith } of decisions) {
      const values = JSON.stringify([state, JSON.stringify(findings), reviewedWith]);
      const keys = alike.get(values);
      if (keys) keys.push(key);
      else alike.set(values, [key]);
    }
    const sql = `UPDATE orders SET state = ?, findings = ?, reviewed_with = ?, reviewed_by = ?
      WHERE key IN (SELECT value FROM json_each(?))`;
    for (const [values, keys] of alike)
      this.db.run(sql, ...(JSON.parse(values) as string[]), this.seq, JSON.stringify(keys));
  }

  async giveVerdict(key: number, verdict: Verdict, state: OrderState): Promise<void> {
    this.remember('orders', key);
    this.db.run(
      'UPDATE orders SET state = ?, verdict = ? WHERE key = ?',
      state,
      JSON.stringify(verdict),
      key,
    );
    this.event(key, verdict.verdict, verdict.because === '' ? {} : { because: verdict.because });
  }

  async addNote(key: number, text: string): Promise<void> {
    this.db.run('INSERT INTO note(order_key, text, made_by) VALUES (?, ?, ?)', key, text, this.seq);
    this.event(key, 'noted', {});
  }

  async editAddress(key: number, address: Address): Promise<void> {
    const [stored] = await this.orders([key]);
    if (!stored) return;
    this.remember('orders', key);
    this.db.run('UPDATE orders SET edited = ? WHERE key = ?', JSON.stringify(address), key);
    const before = stored.order.shipTo as unknown as Record<string, string | undefined>;
    const facts = Object.entries(address).filter(([field, value]) => (before[field] ?? '') !== value);
    this.event(
      key,
      'edited',
      Object.fromEntries(facts.map(([f, value]) => [f, `${before[f] ?? ''} → ${value}`])),
    );
  }

  async putStock(change: StockChange): Promise<void> {
    writeStock(this.db, this.seq, change, (table, key) => this.remember(table, key));
  }

  async addHandOver(
    batch: number,
    handOver: Parameters<PrintingChanging['addHandOver']>[1],
  ): Promise<HandOver> {
    return writeHandOver(this.db, this.seq, batch, handOver);
  }

  async settleHandOver(
    key: number,
    settled: Parameters<PrintingChanging['settleHandOver']>[1],
  ): Promise<void> {
    writeSettled(this.db, key, settled, (table, row) => this.remember(table, row));
  }

  async addWalk(batch: number, doc: string): Promise<void> {
    this.db.run('INSERT INTO batch_walk(key, doc, made_by) VALUES (?, ?, ?)', batch, doc, this.seq);
  }

  async addShipment(shipment: NewShipment): Promise<void> {
    const sql = `INSERT INTO shipment(order_key, parcel, carrier, number, url, shipped_at, lines, replaces, made_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    const { order, parcel, carrier, number, url, shippedAt, lines, replaces } = shipment;
    this.db.run(
      sql,
      order,
      parcel ?? null,
      carrier,
      number,
      url,
      shippedAt,
      lines ? JSON.stringify(lines) : null,
      replaces ?? null,
      this.seq,
    );
    this.event(order, 'tracked', { carrier, number });
  }

  async setState(
    key: number,
    state: OrderState,
    kind: OrderEvent['kind'],
    facts: Readonly<Record<string, string>>,
  ): Promise<void> {
    this.move(key, state);
    this.event(key, kind, facts);
  }

  async markExported(
    shipments: readonly number[],
    file: { platform: string; shop: string; name: string; sha256: string; rows: number },
  ): Promise<void> {
    const sql = 'INSERT INTO upload(platform, shop, file, sha256, rows, made_by) VALUES (?, ?, ?, ?, ?, ?)';
    const upload = this.db.run(
      sql,
      file.platform,
      file.shop,
      file.name,
      file.sha256,
      file.rows,
      this.seq,
    ).key;
    for (const shipment of shipments) {
      this.remember('shipment', shipment);
      this.db.run('UPDATE shipment SET upload = ? WHERE key = ?', upload, shipment);
    }
  }

  async archive(keys: readonly number[]): Promise<void> {
    for (const key of keys) {
      this.remember('orders', key);
      this.db.run('UPDATE orders SET archived = 1 WHERE key = ?', key);
      this.event(key, 'archived', {});
    }
  }
}
