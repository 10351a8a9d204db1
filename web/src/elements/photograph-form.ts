import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "../language";
import type { MeetingRecord, Remains } from "../remains";
import { StillCamera } from "../still";
import { Translated, base } from "./base";
import { type Words, fields, readWords, words as wordStyle } from "./photograph-words";

/** A photograph for the record: from a file or the camera, with what a newspaper prints under it. */
@customElement("plenum-photograph-form")
export class PhotographForm extends Translated {
  @property({ attribute: false }) record!: MeetingRecord;
  @property({ attribute: false }) remains!: Remains;
  @state() private picture: Blob | undefined;
  @state() private address = "";
  @state() private camera: StillCamera | undefined;
  @state() private busy = false;
  @state() private says = "";
  @query("video") private video!: HTMLVideoElement | null;
  @query("form") private form!: HTMLFormElement;

  static override styles = [
    base,
    wordStyle,
    css`
      form {
        display: grid;
        gap: calc(var(--u) * 2);
        padding: calc(var(--u) * 2);
        border: 1px solid var(--rule-firm);
        background: var(--paper);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
      img,
      video {
        display: block;
        width: 100%;
        max-height: 24rem;
        object-fit: contain;
        background: var(--picture);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.camera?.close();
    URL.revokeObjectURL(this.address);
  }

  override updated(): void {
    if (this.video && this.camera && this.video.srcObject !== this.camera.stream) {
      this.video.srcObject = this.camera.stream;
    }
  }

  override render() {
    return html`<form @submit=${this.save}>
      <h3>${t("photograph.add")}</h3>
      ${this.camera !== undefined
        ? html`<video autoplay muted playsinline aria-label=${t("photograph.live")}></video>
            <div class="buttons">
              <button type="button" class="first" @click=${this.shoot}>${t("photograph.shutter")}</button>
            </div>`
        : this.chosen()}
      ${this.picture === undefined ? nothing : this.words()}
      <p role="status">${this.says}</p>
      <div class="buttons">
        ${this.picture === undefined
          ? nothing
          : html`<button class="first" ?disabled=${this.busy}>
              ${t(this.busy ? "photograph.saving" : "photograph.save")}
            </button>`}
        <button type="button" @click=${this.done}>${t("photograph.cancel")}</button>
      </div>
    </form>`;
  }

  private chosen() {
    return html`
      ${this.picture === undefined
        ? nothing
        : html`<img src=${this.address} alt=${t("photograph.preview")} @error=${() => (this.says = t("photograph.unreadable"))} />`}
      <div class="buttons">
        <button type="button" @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#file")!.click()}>
          ${t("photograph.file")}
        </button>
        <input id="file" type="file" accept="image/jpeg,image/png" hidden @change=${this.filed} />
        <button type="button" @click=${this.openCamera}>
          ${t(this.picture === undefined ? "photograph.camera" : "photograph.retake")}
        </button>
      </div>
    `;
  }

  private words() {
    const { languages } = this.record;
    const place = Object.fromEntries(languages.map((tag) => [tag, this.placeIn(tag)]));
    const empty: Words = { caption: {}, credit: {}, place, creator: "", copyright: {}, date: this.day() };
    return fields(languages, empty);
  }

  private placeIn(tag: string): string {
    return this.record.places[0]?.city[tag] ?? "";
  }

  /** The day on which the meeting closed, where it was hosted. */
  private day(): string {
    const zone = this.record.places[0]?.zone ?? "UTC";
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(Date.parse(this.record.closed));
  }

  private filed(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file !== undefined) {
      this.use(file);
    }
  }

  private async openCamera(): Promise<void> {
    const opened = await StillCamera.open();
    if (opened instanceof StillCamera) {
      this.camera = opened;
      this.says = "";
    } else {
      this.says = t(`fault.camera.${opened}`);
    }
  }

  private async shoot(): Promise<void> {
    const taken = await this.camera!.take(this.video!);
    this.camera?.close();
    this.camera = undefined;
    if (taken !== undefined) {
      this.use(taken);
    }
  }

  private use(picture: Blob): void {
    URL.revokeObjectURL(this.address);
    this.picture = picture;
    this.address = URL.createObjectURL(picture);
    this.says = "";
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    const trouble = await this.remains.add(this.picture!, readWords(this.form, this.record.languages));
    this.busy = false;
    if (trouble !== undefined) {
      this.says = t(trouble.says);
      return;
    }
    this.dispatchEvent(new Event("added", { bubbles: true, composed: true }));
    this.done();
  }

  private done(): void {
    this.camera?.close();
    this.camera = undefined;
    this.dispatchEvent(new Event("done"));
  }
}
