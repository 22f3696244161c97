import { dpiOf } from '../core/documents/paper.ts';
import { checkQueue } from '../core/printing/check-queue.ts';
import { pageSizeText } from '../core/printing/media.ts';
import type { Printer, Printers } from '../core/printing/printer-name.ts';
import { type Problem, Stop } from '../core/problem.ts';
import { paperOf } from '../core/templates/choose-template.ts';
import { type DocumentKind, TEMPLATE_KIND } from '../io/pdf/batch-documents.ts';
import type { Spooler } from '../io/printer/ipp-client.ts';
import type { Context } from './context.ts';
import type { PrintPlan } from './print-options.ts';

/** Where a document goes, looked at and found good. */
export type Target =
  | {
      readonly kind: 'queue';
      readonly name: string;
      readonly spooler: Spooler;
      readonly media: string | undefined;
    }
  | (Printer & { readonly kind: 'tcp' });

export interface Targets {
  readonly of: ReadonlyMap<DocumentKind, Target>;
  readonly problems: readonly Problem[];
}

/**
 * Looks at the printers before anything is written: what cannot be printed stops the command. Lists that would only go
 * along to the labels' printer stay files, with a problem that says so.
 */
export async function findTargets(context: Context, plan: PrintPlan, printers: Printers): Promise<Targets> {
  const of = new Map<DocumentKind, Target>();
  const problems: Problem[] = [];
  let asked: Awaited<ReturnType<typeof queues>> | undefined;
  for (const kind of plan.kinds) {
    const printer = kind === 'labels' ? printers.labels : kind === 'card' ? printers.cards : printers.lists;
    if (printer === undefined) continue;
    // A list as CSV is not for paper.
    if (kind === 'pick-list' && plan.listForm !== 'pdf') continue;
    const zpl = kind === 'labels' && plan.format === 'zpl';
    if (kind !== 'labels' && (await staysFile(kind, plan, printers))) {
      const facts = { kind, printer: printer.name, size: pageSizeText(await pageOf(kind, plan)) };
      problems.push({ code: 'printer/stays-file', severity: 'info', facts });
      continue;
    }
    if (printer.kind === 'tcp') {
      if (!zpl) throw new Stop('printer/needs-zpl', { printer: printer.name, kind }, 2);
      of.set(kind, printer);
      continue;
    }
    asked ??= await queues(context);
    const { width, height } = await pageOf(kind, plan);
    const { media, warnings } = checkQueue(asked.queues, printer.name, { width, height, zpl });
    for (const one of warnings) if (!problems.some(({ code }) => code === one.code)) problems.push(one);
    of.set(kind, { kind: 'queue', name: printer.name, spooler: asked.spooler, media });
  }
  return { of, problems };
}

/** A document's page in points: its template's, which may be a sheet. */
async function pageOf(kind: DocumentKind, plan: PrintPlan): Promise<{ width: number; height: number }> {
  dpiOf(plan.dpi);
  if (kind === 'pick-list' || kind === 'put-wall') {
    const { loadListTemplate } = await import('../io/templates/load-template.ts');
    return loadListTemplate(plan.templates.workspace, plan.templates.nameOf(kind, plan.shop), kind);
  }
  const { ShopTemplates } = await import('../io/templates/shop-templates.ts');
  const { template } = await new ShopTemplates(TEMPLATE_KIND[kind], plan.templates).of(plan.shop);
  return paperOf(template, plan.pageSize);
}

/** A label printer may say that it offers A4: a list nobody asked for goes there only on the labels' own paper. */
async function staysFile(kind: DocumentKind, plan: PrintPlan, { shared }: Printers): Promise<boolean> {
  if (!shared) return false;
  // Card stock is put in by hand, and not while labels or lists go through the same printer.
  if (kind === 'card') return plan.kinds.size > 1;
  if (plan.named) return false;
  if (plan.format === 'zpl') return true;
  const [own, labels] = [await pageOf(kind, plan), await pageOf('labels', plan)];
  return Math.abs(own.width - labels.width) > 1 || Math.abs(own.height - labels.height) > 1;
}

async function queues(context: Context) {
  const { readQueues } = await import('../io/printer/queues.ts');
  return readQueues(context.terminal.env);
}
