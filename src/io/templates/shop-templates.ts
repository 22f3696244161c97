import { Stop } from '../../core/problem.ts';
import { paperOf } from '../../core/templates/choose-template.ts';
import type { ParcelKind, TemplateKind } from '../../core/templates/template.ts';
import { type LoadedTemplate, loadTemplate } from './load-template.ts';

/** Where the templates of a batch's documents come from. */
export interface TemplateSource {
  readonly workspace: string;
  /** Language of the words on paper, where the template names none. */
  readonly language: string;
  /** Name of the template of a kind for a shop. */
  readonly nameOf: (kind: TemplateKind, shop: string) => string;
  /** Page of slips for office paper. */
  readonly pageSize: string;
}

/** The templates of one document, a shop's when its first parcel comes. A document has one paper. */
export class ShopTemplates {
  readonly #byShop = new Map<string, LoadedTemplate>();
  readonly #byName = new Map<string, LoadedTemplate>();
  #first: LoadedTemplate | undefined;

  constructor(
    private readonly kind: ParcelKind,
    private readonly source: TemplateSource,
  ) {}

  /** The shop's template if it was loaded before. */
  known(shop: string): LoadedTemplate | undefined {
    return this.#byShop.get(shop);
  }

  /**
   * @throws Stop (exit 2) `template/unknown`, `template/wrong-kind`, faults of the file, and `print/two-papers` when the
   *   shops of a batch print on different paper.
   */
  async of(shop: string): Promise<LoadedTemplate> {
    const { workspace, language, nameOf } = this.source;
    const name = nameOf(this.kind, shop);
    const loaded = this.#byName.get(name) ?? (await loadTemplate(workspace, name, language));
    const { kind } = loaded.template;
    if (kind !== this.kind)
      throw new Stop('template/wrong-kind', { template: name, kind, wanted: this.kind }, 2);
    this.#first ??= loaded;
    if (this.#paperText(loaded) !== this.#paperText(this.#first)) {
      const facts = { shop, template: name, other: this.#first.template.name };
      throw new Stop('print/two-papers', facts, 2);
    }
    this.#byName.set(name, loaded);
    this.#byShop.set(shop, loaded);
    return loaded;
  }

  #paperText({ template }: LoadedTemplate): string {
    const { width, height } = paperOf(template, this.source.pageSize);
    return JSON.stringify([width, height, template.sheet]);
  }
}
