import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Key, language, t } from "../language";
import { inLanguage } from "../names";
import { type CheckedTemplate, type HouseTemplate, type Releases, houseTemplates } from "../releases";
import { DatelineForm, type HouseStyle, NameOrder, type Office, type ReleasesView, SecondMention } from "../wire";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form, languageName, valueOf } from "./form";

type Templates = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How a press office writes: dateline, agency, names, order of the sides, and its own templates. */
@customElement("plenum-press-style")
export class PressStyle extends Translated {
  @property({ attribute: false }) releases!: Releases;
  @state() private view: ReleasesView | undefined;
  @state() private office: Office | undefined;
  @state() private written: HouseStyle | undefined;
  @state() private templates: Templates = {};
  @state() private house: readonly HouseTemplate[] = [];
  @state() private tag = "";
  @state() private key = "";
  @state() private checked: CheckedTemplate | undefined;
  @state() private refused = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  static override styles = [
    base,
    form,
    dialog,
    css`
      .order li {
        display: flex;
        gap: var(--u);
        align-items: center;
        justify-content: space-between;
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.5) 0;
      }
      summary {
        cursor: pointer;
        min-height: calc(var(--u) * 4);
      }
      details > div {
        display: grid;
        gap: calc(var(--u) * 1.5);
      }
      .sample {
        font-family: var(--serif);
        overflow-wrap: anywhere;
      }
    `,
  ];

  show(view: ReleasesView, office: Office): void {
    const order = [...office.style.order, ...Object.keys(view.sides).filter((it) => !office.style.order.includes(it))];
    Object.assign(this, { view, office, written: { ...office.style, order }, templates: office.templates, refused: "" });
    void this.read(view.languages[0] ?? "en");
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  override render() {
    const { view, written } = this;
    if (view === undefined || written === undefined) {
      return nothing;
    }
    return html`<dialog aria-labelledby="styled" @close=${() => (this.written = undefined)}>
      <form class="sheet" @submit=${this.save}>
        <h2 id="styled">${t("releases.style")}</h2>
        <div class="row">
          ${this.choice("releases.dateline", "releases.datelineForm", DatelineForm, written.dateline, (dateline) => this.put({ dateline }))}
          ${this.choice("releases.names", "releases.nameOrder", NameOrder, written.names, (names) => this.put({ names }))}
          ${this.choice("releases.second", "releases.secondMention", SecondMention, written.second, (second) => this.put({ second }))}
          <label class="field">
            <span class="label">${t("releases.endMark")}</span>
            <input maxlength="20" .value=${written.endMark} @change=${(it: Event) => this.put({ endMark: valueOf(it).trim() })} />
          </label>
        </div>
        ${this.texts(view, "releases.agency", written.agency, (agency) => this.put({ agency }))}
        ${this.texts(view, "releases.credit", written.credit, (credit) => this.put({ credit }))} ${this.order(view, written)}
        ${this.wording(view)} ${this.refused === "" ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button class="first" type="submit">${t("minutes.save")}</button>
          <button type="button" @click=${() => this.dialog.close()}>${t("photograph.cancel")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private choice<T extends string>(label: Key, of: string, all: readonly T[], value: T, put: (value: T) => void) {
    return html`<label class="field">
      <span class="label">${t(label)}</span>
      <select @change=${(it: Event) => put(valueOf(it) as T)}>
        ${all.map((it) => html`<option value=${it} .selected=${it === value}>${t(`${of}.${it}` as Key)}</option>`)}
      </select>
    </label>`;
  }

  private texts(view: ReleasesView, label: Key, texts: Readonly<Record<string, string>>, put: (texts: Record<string, string>) => void) {
    return html`<fieldset>
      <legend class="label">${t(label)}</legend>
      <div class="row">
        ${view.languages.map(
          (tag) => html`<label class="field">
            <span class="small quiet">${languageName(tag)}</span>
            <input
              lang=${tag}
              maxlength="200"
              .value=${texts[tag] ?? ""}
              @change=${(it: Event) => {
                const { [tag]: _before, ...others } = texts;
                const text = valueOf(it).trim();
                put(text === "" ? others : { ...others, [tag]: text });
              }}
            />
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private order(view: ReleasesView, { order }: HouseStyle) {
    const move = (from: number, to: number) => {
      const moved = [...order];
      moved.splice(to, 0, ...moved.splice(from, 1));
      this.put({ order: moved });
    };
    return html`<fieldset>
      <legend class="label">${t("releases.order")}</legend>
      <ol class="order">
        ${order.map((side, i) => {
          const name = inLanguage(view.sides[side], language.tag) || side;
          return html`<li>
            <span>${name}</span>
            ${i === 0
              ? nothing
              : html`<button type="button" class="low" aria-label=${t("releases.upOf", { side: name })} @click=${() => move(i, i - 1)}>
                  ${t("releases.up")}
                </button>`}
          </li>`;
        })}
      </ol>
    </fieldset>`;
  }

  /** The sentences themselves, one template at a time. */
  private wording(view: ReleasesView) {
    const template = this.house.find((it) => it.key === this.key);
    const own = this.templates[this.tag] ?? {};
    return html`<details>
      <summary>${t("releases.templates", { count: Object.keys(own).length })}</summary>
      <div>
        <div class="row">
          ${view.languages.length < 2
            ? nothing
            : html`<label class="field">
                <span class="label">${t("release.language")}</span>
                <select @change=${(it: Event) => this.read(valueOf(it))}>
                  ${view.languages.map((it) => html`<option value=${it} .selected=${it === this.tag}>${languageName(it)}</option>`)}
                </select>
              </label>`}
          <label class="field">
            <span class="label">${t("releases.template")}</span>
            <select class="template" @change=${(it: Event) => this.open(valueOf(it))}>
              <option value="" .selected=${this.key === ""}>${t("minutes.nobody")}</option>
              ${this.house.map(
                ({ key, sample }) => html`<option value=${key} .selected=${key === this.key}>${key in own ? "✎ " : ""}${short(sample)}</option>`,
              )}
            </select>
          </label>
        </div>
        ${template === undefined ? nothing : this.one(template, own[template.key])}
      </div>
    </details>`;
  }

  private one(template: HouseTemplate, own: string | undefined) {
    const faults = this.checked?.faults ?? [];
    return html`<label class="field">
        <span class="label">${t("releases.templateText", { arguments: template.arguments.map((it) => `{${it}}`).join(" ") })}</span>
        <textarea
          lang=${this.tag}
          maxlength="1000"
          .value=${own ?? template.text}
          @change=${(it: Event) => this.reword(template, (it.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <p class="sample" lang=${this.tag}>${this.checked?.sample ?? template.sample}</p>
      ${faults.map(({ is, about }) => html`<p class="refused" role="alert">${t(`releases.fault.${is}` as Key, { about })}</p>`)}
      ${own === undefined
        ? nothing
        : html`<div class="buttons">
            <button type="button" class="low" @click=${() => this.reword(template, template.text)}>${t("releases.houseTemplate")}</button>
          </div>`}`;
  }

  private async read(tag: string): Promise<void> {
    this.tag = tag;
    this.open("");
    const templates = await houseTemplates(tag);
    if (tag === this.tag) {
      this.house = templates;
    }
  }

  private open(key: string): void {
    this.key = key;
    this.checked = undefined;
  }

  private async reword(template: HouseTemplate, text: string): Promise<void> {
    const { [template.key]: _before, ...others } = this.templates[this.tag] ?? {};
    const usual = text.trim() === template.text || text.trim() === "";
    this.templates = { ...this.templates, [this.tag]: usual ? others : { ...others, [template.key]: text.trim() } };
    const { tag, key } = this;
    const checked = usual ? undefined : await this.releases.check(tag, key, text.trim());
    if (tag === this.tag && key === this.key) {
      this.checked = checked;
    }
  }

  private put(changed: Partial<HouseStyle>): void {
    this.written = { ...this.written!, ...changed };
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const usual = Object.keys(this.view!.sides);
    const { order } = this.written!;
    const style = { ...this.written!, order: order.join() === usual.join() ? [] : order };
    const templates = Object.fromEntries(Object.entries(this.templates).filter(([, it]) => Object.keys(it).length > 0));
    this.refused = await this.releases.ask(this.office!, { is: "SetHouseStyle", style, templates });
    if (this.refused === "") {
      this.dialog.close();
    }
  };
}

/** As an option of a list; long ones are cut. */
function short(sample: string): string {
  return sample.length > 90 ? `${sample.slice(0, 88)}…` : sample;
}
