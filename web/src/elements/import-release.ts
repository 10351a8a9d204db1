import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { day, entryAddress } from "../archive";
import {
  type Form,
  commitmentForm,
  dayForm,
  kindWords,
  messageForm,
  personForm,
  pictureForm,
  purposeForm,
  sideForm,
  standingWords,
  statementForm,
  wordsForm,
} from "../import-fields";
import {
  type Correction,
  type Deed,
  type Found,
  type Line,
  type Reading,
  type Release,
  type Span,
  Trouble,
  confirm,
  correct,
  correctedBy,
  discard,
  lineOf,
  pieces,
  release,
  speakerWords,
  stands,
  valueWords,
  words,
} from "../imports";
import { type Key, language, t } from "../language";
import { dayAndTime } from "../time";
import { archiveSheet, archiveTop } from "./archive-sheet";
import { Translated, base } from "./base";
import "./import-form";
import type { ImportForm } from "./import-form";

/** A value as a row: what it is, whether it is sure, where it stands, and how it is corrected. */
interface Row {
  readonly label: string;
  readonly words: string;
  readonly detail?: string;
  readonly found: Found<unknown> | null;
  readonly form: Form;
  readonly deed: Deed | undefined;
}

/** One release that was read in: what was read, to be corrected and confirmed, beside its text. */
@customElement("plenum-import-release")
export class ImportRelease extends Translated {
  @property() release = "";
  @state() private shown: Release | Trouble | undefined;
  @state() private chosen: Span | undefined;
  @state() private said = "";
  @query("plenum-import-form") private readonly form!: ImportForm;

  static override styles = [
    base,
    archiveSheet,
    css`
      main {
        width: min(100%, 86rem);
      }
      .split {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: calc(var(--u) * 4);
        align-items: start;
      }
      .read {
        display: grid;
        gap: calc(var(--u) * 4);
      }
      .original {
        position: sticky;
        top: var(--u);
        max-height: calc(100dvh - var(--u) * 2);
        overflow: auto;
        border: 1px solid var(--rule);
        padding: calc(var(--u) * 2);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        font-family: var(--serif);
        line-height: 1.6;
      }
      .text mark {
        font-weight: inherit;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-decoration-color: var(--rule-firm);
        scroll-margin: calc(var(--u) * 10);
      }
      .text mark.slip {
        text-decoration: underline wavy 2px var(--danger);
      }
      .text mark.chosen {
        background: var(--granted);
        color: var(--on-granted);
      }
      .value {
        border-left: 3px solid transparent;
        padding-left: calc(var(--u) * 1.5);
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(var(--u) * 0.25) var(--u);
        align-items: start;
      }
      .value.guessed {
        border-left: 3px dashed var(--granted-ink);
      }
      .value > .what {
        display: grid;
        gap: calc(var(--u) * 0.25);
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .how {
        color: var(--granted-ink);
        font-weight: var(--strong);
      }
      .value .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--u) * 0.5);
        justify-content: flex-end;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--u) * 1.5);
        align-items: center;
      }
      .slips li {
        border-left: 3px solid var(--danger);
        padding-left: calc(var(--u) * 1.5);
      }
      .rows > li {
        padding: var(--u) 0;
      }
      h2 {
        display: flex;
        justify-content: space-between;
        align-items: end;
        gap: var(--u);
      }
      @media (max-width: 860px) {
        .split {
          grid-template-columns: minmax(0, 1fr);
        }
        .original {
          position: static;
          max-height: 60dvh;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const { shown } = this;
    return html`${archiveTop(true)}
      <main>
        <p class="small links"><a href="/import">${t("import.pageTitle")}</a></p>
        ${shown === undefined || shown instanceof Trouble
          ? html`<p role="alert">${shown?.sentence ?? nothing}</p>`
          : this.whole(shown)}
        <plenum-import-form .send=${this.send}></plenum-import-form>
      </main>`;
  }

  private whole(shown: Release) {
    const { about, reading } = shown;
    return html`<h1 class="serif" lang=${reading.language.value}>${about.headline || about.name}</h1>
      <p class="small quiet">
        ${t("import.from.file", { file: about.name, by: about.by, time: dayAndTime(Date.parse(about.at), language.tag) })}
      </p>
      ${this.versions(shown)}
      <div class="buttons">
        ${about.state === "CONFIRMED"
          ? html`<p>${t("import.confirmedBy", { by: shown.confirmed?.by ?? "" })}</p>`
          : html`<button class="first" @click=${this.confirmed}>
              ${t(about.state === "WAITING" ? "import.confirm" : "import.looked")}
            </button>`}
        ${about.state === "WAITING"
          ? html`<button @click=${this.discarded}>${t("import.discard")}</button>`
          : html`<a href=${entryAddress(shown.entry)}>${t("import.inArchive")}</a>`}
        <a href="/api/imports/${about.id}/original" download=${about.name}>${t("import.original")}</a>
      </div>
      <p role="status">${this.said}</p>
      <p class="small quiet">${t("import.legend")}</p>
      <div class="split">
        <div class="read">${this.slips(reading)} ${this.fields(shown)} ${this.deeds(shown.corrections)}</div>
        <section class="original" tabindex="0" aria-label=${t("import.itsText")}>
          <p class="text" lang=${reading.language.value}>${pieces(reading, this.chosen).map((it) => this.piece(it))}</p>
        </section>
      </div>`;
  }

  private piece(it: { text: string; read: boolean; slip: boolean; chosen: boolean }) {
    return it.read || it.slip || it.chosen
      ? html`<mark class="${it.slip ? "slip" : ""} ${it.chosen ? "chosen" : ""}">${it.text}</mark>`
      : it.text;
  }

  private versions({ versions, about }: Release) {
    return versions.length < 2
      ? nothing
      : html`<nav class="links small" aria-label=${t("import.versions")}>
          <span class="quiet links">${t("import.versions")}</span>
          ${versions.map((it, at) => this.version(it, at + 1, it.id === about.id))}
        </nav>`;
  }

  private version(line: Line, number: number, here: boolean) {
    const label = words(t("import.version", { number }), line.date === null ? "" : day(line.date));
    return here ? html`<strong class="links" aria-current="true">${label}</strong>` : html`<a href="/import/${line.id}">${label}</a>`;
  }

  private slips({ flags, text }: Reading) {
    return flags.length === 0
      ? nothing
      : html`<section>
          <h2>${t("import.slipsTitle")}</h2>
          <ul class="rows slips">
            ${flags.map(
              (it) => html`<li>
                <span>${t(`import.slip.${it.kind}`)}: <q>${text.slice(it.span.start, it.span.end)}</q></span>
                <span class="small quiet" lang="en">${it.why}</span>
                ${this.where(it.span, it.why)}
              </li>`,
            )}
          </ul>
        </section>`;
  }

  private fields(shown: Release) {
    const { reading, corrections } = shown;
    const by = (fits: (now: Correction) => boolean) => correctedBy(corrections, fits);
    const line = (part: "PLACE" | "AGENCY" | "HEADLINE" | "HOST", label: Key, found: Found<string> | null) =>
      this.row({
        label: t(label),
        words: found?.value ?? "",
        found,
        form: wordsForm(part, label, found?.value),
        deed: by((it) => it.is === "OfWords" && it.part === part),
      });
    const dated = (of: "PUBLISHED" | "HELD", label: Key, found: Found<string> | null) =>
      this.row({
        label: t(label),
        words: found === null ? "" : day(found.value),
        found,
        form: dayForm(of, label, found?.value),
        deed: by((it) => it.is === "OfDay" && it.day === of),
      });
    return html`<section>
        <h2>${t("import.about")}</h2>
        <ul class="rows">
          ${dated("PUBLISHED", "import.date", reading.date)} ${line("PLACE", "import.place", reading.place)}
          ${line("AGENCY", "import.agency", reading.agency)} ${line("HEADLINE", "import.headline", reading.headline)}
          ${dated("HELD", "import.held", reading.held)}
          ${this.row({
            label: t("convene.purpose"),
            words: reading.purpose === null ? "" : t(`purpose.${reading.purpose.value}` as Key),
            found: reading.purpose,
            form: purposeForm(reading.purpose?.value),
            deed: by((it) => it.is === "OfPurpose"),
          })}
          ${line("HOST", "import.host", reading.host)}
        </ul>
      </section>
      ${this.group("import.sides", sideForm(undefined), reading.sides, (it) => ({
        words: it.name,
        detail: words(...it.bodies, it.place),
        form: sideForm(it),
        deed: by((now) => now.is === "OfSide" && now.value?.name === it.name),
      }))}
      ${this.group("import.people", personForm(undefined, reading), reading.people, (it) => ({
        words: words(it.name, it.chaired ? t("archive.chaired") : ""),
        detail: words(it.title, it.body, it.side, it.second === it.name ? "" : it.second),
        form: personForm(it, reading),
        deed: by((now) => now.is === "OfPerson" && now.value?.name === it.name),
      }))}
      ${this.group("import.statements", statementForm(undefined, reading), reading.statements, (it) => ({
        words: words(speakerWords(it.speaker), kindWords(it.kind), standingWords(it.standing)),
        detail: it.text,
        form: statementForm(it, reading),
        deed: by((now) => now.is === "OfStatement" && now.value?.text === it.text),
      }))}
      ${this.group("import.messages", messageForm(undefined), reading.messages, (it) => ({
        words: words(`${it.from} → ${it.to}`, kindWords(it.kind), it.date === null ? "" : day(it.date)),
        detail: it.text,
        form: messageForm(it),
        deed: by((now) => now.is === "OfMessage" && now.value?.text === it.text),
      }))}
      ${this.group("import.commitments", commitmentForm(undefined, reading), reading.commitments, (it) => ({
        words: words(speakerWords(it.who), standingWords(it.standing), it.by),
        detail: words(it.what, ...it.fields, it.with, it.beneficiary),
        form: commitmentForm(it, reading),
        deed: by((now) => now.is === "OfCommitment" && now.value?.what === it.what),
      }))}
      ${this.group("import.pictures", pictureForm(undefined), reading.pictures, (it) => ({
        words: it.caption,
        detail: it.credit,
        form: pictureForm(it),
        deed: by((now) => now.is === "OfPicture" && now.value?.caption === it.caption),
      }))}`;
  }

  private group<T>(title: Key, fresh: Form, all: readonly Found<T>[], row: (value: T) => Omit<Row, "label" | "found">) {
    return html`<section>
      <h2>
        ${t(title)}
        <button class="low" @click=${() => this.form.show(fresh)} aria-label=${t("import.addTo", { what: t(title) })}>
          ${t("import.add")}
        </button>
      </h2>
      ${all.length === 0
        ? html`<p class="small quiet">${t("import.nothing")}</p>`
        : html`<ul class="rows">
            ${all.map((found) => this.row({ label: "", found, ...row(found.value) }))}
          </ul>`}
    </section>`;
  }

  private row({ label, words: shown, detail = "", found, form, deed }: Row) {
    const guessed = found?.certainty === "GUESSED";
    const tag = (this.shown as Release).reading.language.value;
    return html`<li>
      <div class="value ${guessed ? "guessed" : ""}">
        <div class="what">
          ${label === "" ? nothing : html`<span class="small quiet">${label}</span>`}
          ${shown === "" && detail === ""
            ? html`<span class="quiet">${t("import.nothing")}</span>`
            : html`<span lang=${tag}>${shown}</span>`}
          ${detail === "" ? nothing : html`<span class="small" lang=${tag}>${detail}</span>`}
          ${guessed ? html`<span class="small how">${t("import.guessed")}</span>` : nothing}
          ${deed === undefined ? nothing : html`<span class="small quiet">${t("import.correctedBy", { by: deed.by })}</span>`}
        </div>
        <div class="buttons">
          ${found === null ? nothing : this.where(found.span, shown)}
          <button class="low" aria-label=${t("import.correctWhat", { what: words(label, shown) })} @click=${() => this.form.show(form)}>
            ${t("import.correct")}
          </button>
        </div>
      </div>
    </li>`;
  }

  /** Where it stands: shows the place in the text. */
  private where(span: Span, of: string) {
    if (!stands(span)) {
      return nothing;
    }
    const line = lineOf((this.shown as Release).reading.text, span);
    const pressed = this.chosen?.start === span.start && this.chosen.end === span.end;
    return html`<button
      class="low"
      aria-pressed=${pressed}
      aria-label=${t("import.showLine", { line, what: of })}
      @click=${() => this.choose(span)}
    >
      ${t("import.line", { line })}
    </button>`;
  }

  private deeds(deeds: readonly Deed[]) {
    return deeds.length === 0
      ? nothing
      : html`<section>
          <h2>${t("import.history")}</h2>
          <ol class="rows">
            ${deeds.map(
              ({ by, at, change }) =>
                html`<li>
                  <span class="small quiet">${by}, ${dayAndTime(Date.parse(at), language.tag)}</span>
                  <span class="small"><del>${valueWords(change!.before)}</del> → <ins>${valueWords(change!.now)}</ins></span>
                </li>`,
            )}
          </ol>
        </section>`;
  }

  private choose(span: Span): void {
    this.chosen = span;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector("mark.chosen")?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    );
  }

  private readonly send = async (correction: Correction): Promise<string> => {
    const { about, corrections } = this.shown as Release;
    const answer = await correct(about.id, corrections.length, correction);
    if (answer instanceof Trouble) {
      return answer.sentence;
    }
    this.shown = answer;
    this.said = t("import.corrected");
    return "";
  };

  private readonly confirmed = async (): Promise<void> => {
    const answer = await confirm(this.release);
    if (answer instanceof Trouble) {
      this.said = answer.sentence;
    } else {
      this.shown = answer;
      this.said = t("import.done");
    }
  };

  private readonly discarded = async (): Promise<void> => {
    if (!globalThis.confirm(t("import.discardSure"))) {
      return;
    }
    const trouble = await discard(this.release);
    if (trouble === undefined) {
      location.assign("/import");
    } else {
      this.said = trouble.sentence;
    }
  };

  private async load(): Promise<void> {
    this.shown = await release(this.release);
  }
}
