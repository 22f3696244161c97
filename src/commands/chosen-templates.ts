import { LIST_KINDS } from '../core/list-templates/list-template.ts';
import { Stop } from '../core/problem.ts';
import { type Settings, settingsFor } from '../core/settings/settings.ts';
import { templateName } from '../core/templates/choose-template.ts';
import type { TemplateKind } from '../core/templates/template.ts';
import { type DocumentKind, TEMPLATE_KIND } from '../io/pdf/batch-documents.ts';
import type { TemplateSource } from '../io/templates/shop-templates.ts';
import { language } from '../ui/language.ts';
import type { Context } from './context.ts';

const DOCUMENT_OF = Object.fromEntries(
  [...Object.entries(TEMPLATE_KIND), ...LIST_KINDS.map((kind) => [kind, kind])].map(([document, kind]) => [
    kind,
    document,
  ]),
) as Record<TemplateKind, DocumentKind>;

/**
 * Which template makes what: those named (`--template a,b`, each for its own kind of document), else what the shop's
 * settings say.
 * @throws Stop (exit 2) `template/unknown`; `template/wrong-kind` for one that makes nothing of what is printed.
 */
export async function chosenTemplates(
  context: Context,
  settings: Settings,
  kinds: ReadonlySet<DocumentKind>,
  options: { readonly template?: string; readonly size?: string; readonly page?: string },
  pageSize: string,
): Promise<TemplateSource> {
  const named = new Map<TemplateKind, string>();
  for (const name of (options.template ?? '').split(',').map((word) => word.trim())) {
    if (name === '') continue;
    const { loadAny } = await import('../io/templates/load-template.ts');
    const { kind } = await loadAny(context.workspace, name);
    if (named.has(kind) || !kinds.has(DOCUMENT_OF[kind]))
      throw new Stop('template/wrong-kind', { template: name, kind, wanted: [...kinds].join(', ') }, 2);
    named.set(kind, name);
  }
  const wanted = {
    named,
    ...(options.size !== undefined && { labelSize: options.size }),
    ...(options.page !== undefined && { pageSize: options.page }),
  };
  return {
    workspace: context.workspace,
    language: language(),
    nameOf: (kind, shop) => templateName(kind, settingsFor(settings, shop), wanted),
    pageSize,
  };
}
