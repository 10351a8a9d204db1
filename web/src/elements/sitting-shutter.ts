import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { problemOf } from "../api";
import { language, t } from "../language";
import { sitting } from "../sitting";
import { StillCamera } from "../still";
import { whyNot } from "../upload";
import { PageElement, base } from "./base";

/** Seconds from the moment in which somebody sees themselves: to sit up, or to say no. */
const WARNING = 5;

/** Milliseconds for which the shutter is seen. */
const SHUTTER = 300;

/**
 * Takes this seat's photograph at its camera's full size, beside the stream: the person sees
 * themselves, the seconds run, the shutter is seen, and the picture goes to the server. No picture is
 * taken that they have not seen coming.
 */
@customElement("plenum-sitting-shutter")
export class SittingShutter extends PageElement {
  @state() private camera: StillCamera | undefined;
  @state() private seconds = WARNING;
  @state() private shut = false;
  @state() private sending = false;
  @state() private trouble = "";
  @query("video") private video!: HTMLVideoElement | null;
  private wanted: string | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  static override styles = [
    base,
    css`
      section {
        position: fixed;
        z-index: 5;
        inset-inline: calc(var(--u) * 2);
        inset-block-start: calc(var(--u) * 8);
        margin-inline: auto;
        max-width: 32rem;
        max-height: calc(100dvh - var(--u) * 12);
        overflow-y: auto;
        display: grid;
        gap: var(--u);
        padding: calc(var(--u) * 2);
        border: 2px solid var(--ink);
        background: var(--paper);
      }
      video {
        width: 100%;
        max-height: 50dvh;
        aspect-ratio: 16 / 9;
        object-fit: contain;
        background: var(--picture);
        transform: scaleX(-1);
      }
      .shut video {
        filter: brightness(6);
      }
      .seconds {
        font-size: var(--text-5);
        font-weight: var(--strong);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  override willUpdate(): void {
    const wanted = sitting(this.page.views.own)?.id;
    if (wanted !== this.wanted && this.page.tabs.loud) {
      this.close();
      this.wanted = wanted;
      if (wanted !== undefined) {
        void this.open(wanted);
      }
    }
  }

  override updated(): void {
    if (this.video && this.camera && this.video.srcObject !== this.camera.stream) {
      this.video.srcObject = this.camera.stream;
    }
  }

  override render() {
    if (this.wanted === undefined) {
      return nothing;
    }
    return html`<section class=${this.shut ? "shut" : ""} role="dialog" aria-labelledby="sitting">
      <h2 id="sitting">${t("sitting.you")}</h2>
      <video autoplay muted playsinline aria-label=${t("photograph.live")} @playing=${this.count}></video>
      <p role="status" class="figures">
        ${this.trouble !== ""
          ? html`<strong>${this.trouble}</strong>`
          : this.sending
            ? t("sitting.sending")
            : this.timer === undefined
              ? t("sitting.opens")
              : html`<span class="seconds">${t("sitting.in", { seconds: this.seconds })}</span>`}
      </p>
      <div class="buttons">
        ${this.trouble === "" ? nothing : html`<button class="first" @click=${this.again}>${t("sitting.again")}</button>`}
        <button ?disabled=${this.sending} @click=${() => this.notNow(false)}>${t("sitting.notNow")}</button>
      </div>
    </section>`;
  }

  private async open(id: string): Promise<void> {
    const opened = await StillCamera.open(this.page.devices.slots.camera.track?.getSettings().deviceId);
    if (id !== this.wanted) {
      if (opened instanceof StillCamera) {
        opened.close();
      }
    } else if (opened instanceof StillCamera) {
      this.camera = opened;
    } else {
      this.notNow(true);
    }
  }

  /** Once they see themselves. */
  private count(): void {
    if (this.timer === undefined && !this.sending && this.trouble === "") {
      this.seconds = WARNING;
      this.timer = setInterval(() => {
        this.seconds -= 1;
        if (this.seconds === 0) {
          void this.shoot();
        }
      }, 1000);
      this.requestUpdate();
    }
  }

  private async shoot(): Promise<void> {
    clearInterval(this.timer);
    const { wanted: id, camera, video } = this;
    if (id === undefined || camera === undefined || video === null) {
      return;
    }
    this.sending = true;
    this.shut = true;
    setTimeout(() => (this.shut = false), SHUTTER);
    const taken = await camera.take(video);
    camera.close();
    this.trouble = taken === undefined ? t("sitting.failed") : await this.send(id, taken);
    this.sending = false;
  }

  private async send(id: string, taken: Blob): Promise<string> {
    const { views, papers } = this.page;
    const form = new FormData();
    form.append("photograph", taken, "photograph");
    const address = `/api/conferences/${encodeURIComponent(views.conference!.id)}/sittings/${encodeURIComponent(id)}`;
    try {
      const answer = await fetch(`${address}?language=${language.tag}`, { method: "POST", headers: papers.headers(), body: form });
      return answer.ok ? "" : whyNot(problemOf(await answer.text()));
    } catch {
      return whyNot(undefined);
    }
  }

  private again(): void {
    const { wanted: id } = this;
    this.close();
    this.wanted = id;
    if (id !== undefined) {
      void this.open(id);
    }
  }

  private notNow(noCamera: boolean): void {
    const { wanted: id } = this;
    if (id !== undefined) {
      void this.page.attempt({ is: "NotSitting", sitting: id, noCamera });
    }
  }

  private close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.camera?.close();
    this.camera = undefined;
    this.sending = false;
    this.shut = false;
    this.trouble = "";
    this.seconds = WARNING;
    this.wanted = undefined;
  }
}
