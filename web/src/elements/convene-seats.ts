import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { boothOf } from "../booth-plan";
import { freshId, people, personName, seatName, seatsOf } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { type DelegationEntry, type NameEntry, type PersonEntry, Role, type SeatEntry, type SeatStanding } from "../wire";
import { base } from "./base";
import { DeskElement, form, languageName, unfolding, valueOf } from "./form";

const ROLES = Role.filter((it) => it !== "GUEST");
/** Those that belong to no side. */
const SERVING = ["INTERPRETER", "OPERATOR", "OBSERVER"] as const;
const PARTS = ["fullName", "shortForm", "title", "body"] as const;
const EMPTY: NameEntry = { fullName: "", shortForm: "", title: "", body: "" };

/**
 * A side's seats, or those of no side, with the people in them: each a line that opens to be filled in.
 * Where one seat is shown, what is slotted stands with its buttons.
 */
@customElement("plenum-convene-seats")
export class ConveneSeats extends DeskElement {
  @property() side = "";
  /** The one seat that is shown, where it is not all of them. */
  @property() only = "";
  @property({ type: Boolean }) editable = false;
  /** Whose lines were open from the beginning; they stay so while a name is being filled in. */
  private readonly begun = new Set<string>();

  static override styles = [
    base,
    form,
    unfolding,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 1.5);
      }
      h4,
      h5 {
        margin: 0;
        font-size: var(--text-2);
        font-weight: var(--strong);
      }
      h4 {
        border-bottom: 1px solid var(--rule);
        padding-bottom: calc(var(--u) * 0.5);
      }
      details {
        border-bottom: 1px solid var(--rule);
      }
      summary {
        display: grid;
        grid-template-columns: 1em minmax(0, 1fr) minmax(0, auto);
        gap: calc(var(--u) * 1.5);
        align-items: baseline;
        padding: var(--u) 0;
        min-height: calc(var(--u) * 4);
      }
      .name {
        display: grid;
        gap: calc(var(--u) * 0.5);
      }
      .person {
        display: grid;
        gap: calc(var(--u) * 2);
      }
      .person + .person {
        border-top: 1px solid var(--rule);
        padding-top: calc(var(--u) * 2);
      }
    `,
  ];

  override render() {
    const seats = this.seats();
    if (this.only !== "") {
      return seats.map((it) => this.seat(it.entry));
    }
    return html`
      ${this.side === "" ? nothing : html`<h4>${t("convene.seats")}</h4>`}
      ${repeat(
        seats,
        (it) => it.entry.id,
        (it) => this.seat(it.entry),
      )}
      ${this.unseated()}
      ${seats.length === 0 ? html`<p class="quiet">${t("convene.noSeats")}</p>` : nothing}
      ${this.editable
        ? html`<div class="buttons">
            <button class="low" @click=${() => this.addPerson()}>${t("convene.addPerson")}</button>
            <button class="low" @click=${this.addRoom}>${t("convene.addRoom")}</button>
          </div>`
        : nothing}
    `;
  }

  /** Who works in a booth is filled in there, unless they belong to a side. */
  private seats(): SeatStanding[] {
    const { order, only, side } = this;
    return only !== ""
      ? order.seats.filter((it) => it.entry.id === only)
      : seatsOf(order, side || undefined).filter((it) => side !== "" || !boothOf(order, it.entry.id));
  }

  private seat(seat: SeatEntry) {
    const persons = people(seat).flatMap((id) => this.order.persons.filter((it) => it.id === id));
    return html`<details data-seat=${seat.id} ?open=${this.isNew(persons, seat)}>
      <summary>
        <span>${this.summary(seat, persons)}</span>
        <span class="quiet small">${t(`role.${seat.role}`)}</span>
      </summary>
      <fieldset class="inside" ?disabled=${!this.editable}>
        <legend class="unseen">${seatName(this.order, seat)}</legend>
        ${this.place(seat)} ${seat.room ? this.room(seat) : nothing}
        ${persons.map((it) => this.person(it, seat))}
        ${this.problems(`seats[${seat.id}]`)}
        ${this.editable
          ? html`<div class="buttons">
              ${seat.room
                ? html`<button class="low" @click=${() => this.addPerson(seat)}>${t("convene.addToRoom")}</button>`
                : nothing}
              <slot></slot>
              <button class="plain low" @click=${() => this.strike(seat)}>
                ${t("convene.removeSeat")}<span class="unseen"> ${seatName(this.order, seat)}</span>
              </button>
            </div>`
          : nothing}
      </fieldset>
    </details>`;
  }

  /** Whoever has just been added is there to be filled in. */
  private isNew(persons: PersonEntry[], seat: SeatEntry): boolean {
    const bare = seat.room
      ? persons.length === 0
      : persons.every((it) => Object.keys(it.names).length === 0);
    if (this.editable && bare) {
      this.begun.add(seat.id);
    }
    return this.begun.has(seat.id);
  }

  /** Who stands in a file without a seat. */
  private unseated() {
    const seated = new Set(this.order.seats.flatMap((it) => people(it.entry)));
    const left = this.order.persons.filter((it) => (it.delegation ?? "") === this.side && !seated.has(it.id));
    return left.map(
      (it) => html`<div class="buttons">
        <span>${personName(it)}</span><span class="quiet small">${t("convene.noSeat")}</span>
        ${this.editable
          ? html`<button class="low" @click=${() => this.addSeat({ role: this.roles()[0]!, person: it.id })}>
                ${t("convene.giveSeat")}<span class="unseen"> ${personName(it)}</span>
              </button>
              <button class="plain low" @click=${() => this.strikePerson(it.id)}>
                ${t("convene.remove")}<span class="unseen"> ${personName(it)}</span>
              </button>`
          : nothing}
      </div>`,
    );
  }

  private roles(): readonly SeatEntry["role"][] {
    return this.side === "" ? SERVING : ROLES;
  }

  private own(): { delegation?: string } {
    return this.side === "" ? {} : { delegation: this.side };
  }

  private summary(seat: SeatEntry, persons: PersonEntry[]): string {
    if (seat.room) {
      return `${seatName(this.order, seat)}: ${t("convene.inRoom", { count: persons.length })}`;
    }
    const title = persons[0]?.names[language.tag]?.title ?? "";
    return [seatName(this.order, seat), title].filter((it) => it !== "").join(", ");
  }

  private place(seat: SeatEntry) {
    const sites = this.order.delegations.find((it) => it.entry.id === this.side)?.entry.sites ?? [];
    return html`<div class="row">
      ${this.choice(
        t("convene.role"),
        seat.role,
        this.roles().map((it) => [it, t(`role.${it}`)] as const),
        (role) => void this.changeRole(seat, role as SeatEntry["role"]),
      )}
      ${this.choice(
        t("convene.site"),
        seat.site ?? "",
        [this.none(), ...sites.map((it, at) => [it.id, inLanguage(it.city, language.tag) || `${t("convene.site")} ${at + 1}`] as const)],
        (site) => this.amendSeat(seat.id, () => ({ site: site === "" ? null : site })),
      )}
    </div>`;
  }

  private room(seat: SeatEntry) {
    return this.texts(t("convene.roomName"), seat.room!.name, (tag, text) =>
      this.amendSeat(seat.id, (it) =>
        it.room ? { room: { ...it.room, name: { ...it.room.name, [tag]: text } } } : {},
      ),
    );
  }

  private person(person: PersonEntry, seat: SeatEntry) {
    return html`<div class="person" role="group" aria-label=${personName(person)}>
      ${seat.room
        ? html`<div class="buttons">
            <h5>${personName(person)}</h5>
            ${this.editable
              ? html`<button class="plain low" @click=${() => this.leaveRoom(person, seat)}>
                  ${t("convene.remove")}<span class="unseen"> ${personName(person)}</span>
                </button>`
              : nothing}
          </div>`
        : nothing}
      ${this.order.heading.languages.map((tag) => this.names(person, tag))}
      ${this.problems(`persons[${person.id}]`)}
    </div>`;
  }

  private names(person: PersonEntry, tag: string) {
    const name = person.names[tag] ?? EMPTY;
    const several = this.order.heading.languages.length > 1;
    return html`<div class="name" role="group" aria-label=${languageName(tag)} lang=${tag}>
      ${several ? html`<span class="small quiet" lang=${language.tag}>${languageName(tag)}</span>` : nothing}
      <div class="row tight">
        ${PARTS.map(
          (part) => html`<label class="field">
            <span class="label" lang=${language.tag}>${t(`person.${part}`)}</span>
            <input
              maxlength="200"
              .value=${name[part]}
              @change=${(it: Event) => this.rename(person.id, tag, { [part]: valueOf(it).trim() })}
            />
          </label>`,
        )}
      </div>
    </div>`;
  }

  private rename(id: string, tag: string, change: Partial<NameEntry>): void {
    void this.desk.edit(({ persons }) => {
      const old = persons.find((it) => it.id === id);
      const name = { ...EMPTY, ...old?.names[tag], ...change };
      return old && { is: "AmendPerson", person: { ...old, names: { ...old.names, [tag]: name } } };
    });
  }

  private amendSeat(id: string, change: (seat: SeatEntry) => Partial<SeatEntry>): Promise<boolean> {
    return this.desk.edit(({ seats }) => {
      const old = seats.find((it) => it.entry.id === id)?.entry;
      return old && { is: "AmendSeat", seat: { ...old, ...change(old) } };
    });
  }

  /** Who takes the head's seat is the head, unless another person was named. */
  private async changeRole(seat: SeatEntry, role: SeatEntry["role"]): Promise<void> {
    if ((await this.amendSeat(seat.id, () => ({ role }))) && role === "HEAD" && seat.person) {
      await this.amendSide((it) => (it.head ? {} : { head: seat.person }));
    } else {
      this.requestUpdate();
    }
  }

  private amendSide(change: (side: DelegationEntry) => Partial<DelegationEntry>): Promise<boolean> {
    return this.desk.edit(({ delegations }) => {
      const old = delegations.find((it) => it.entry.id === this.side)?.entry;
      return old && { is: "AmendDelegation", delegation: { ...old, ...change(old) } };
    });
  }

  private async addPerson(room?: SeatEntry): Promise<void> {
    const person: PersonEntry = { id: freshId("p"), ...this.own(), names: {} };
    await this.desk.edit({ is: "AddPerson", person });
    if (room) {
      await this.amendSeat(room.id, (it) =>
        it.room ? { room: { ...it.room, people: [...it.room.people, person.id] } } : {},
      );
    } else {
      const role = this.nextRole();
      await this.addSeat({ role, person: person.id });
      if (role === "HEAD") {
        await this.amendSide((it) => (it.head ? {} : { head: person.id }));
      }
    }
    await this.focusLast(room?.id);
  }

  private nextRole(): SeatEntry["role"] {
    const headed = seatsOf(this.order, this.side || undefined).some((it) => it.entry.role === "HEAD");
    return this.side === "" ? "OPERATOR" : headed ? "DELEGATE" : "HEAD";
  }

  private async addRoom(): Promise<void> {
    await this.addSeat({ role: this.nextRole(), room: { name: {}, people: [] } });
    await this.focusLast();
  }

  private addSeat(seat: Pick<SeatEntry, "role" | "person" | "room">): Promise<boolean> {
    const site = this.order.delegations.find((it) => it.entry.id === this.side)?.entry.sites[0]?.id;
    return this.desk.edit({
      is: "AddSeat",
      seat: { id: freshId("s"), ...this.own(), ...seat, ...(site === undefined ? {} : { site }) },
    });
  }

  /** Opens a seat and begins to write the name. */
  writes(seat: string): Promise<void> {
    return this.focusLast(seat);
  }

  /** The new name's line, so that one can write on. */
  private async focusLast(seat?: string): Promise<void> {
    await this.updateComplete;
    const all = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>("details")];
    const details = seat ? all.find((it) => it.dataset["seat"] === seat) : all.at(-1);
    if (details) {
      details.open = true;
      const groups = [...details.querySelectorAll(".person")];
      (groups.at(-1) ?? details).querySelector<HTMLInputElement>("input")?.focus();
    }
  }

  private async leaveRoom(person: PersonEntry, seat: SeatEntry): Promise<void> {
    const others = (it: SeatEntry) => it.room!.people.filter((id) => id !== person.id);
    await this.amendSeat(seat.id, (it) => (it.room ? { room: { ...it.room, people: others(it) } } : {}));
    await this.strikePerson(person.id);
  }

  /** What refers to what goes first. */
  private async strike(seat: SeatEntry): Promise<void> {
    const gone = people(seat);
    const side = this.order.delegations.find((it) => it.entry.id === this.side)?.entry;
    if (side && (gone.includes(side.head ?? "") || side.deputy === seat.id)) {
      await this.amendSide((it) => ({
        head: gone.includes(it.head ?? "") ? null : it.head,
        deputy: it.deputy === seat.id ? null : it.deputy,
      }));
    }
    if (this.order.heading.chair === seat.id && this.order.mayEdit) {
      await this.desk.edit(({ heading }) => ({ is: "AmendHeading", heading: { ...heading, chair: null } }));
    }
    if (await this.desk.edit({ is: "StrikeSeat", seat: seat.id })) {
      for (const person of gone) {
        await this.strikePerson(person);
      }
    }
  }

  private async strikePerson(person: string): Promise<void> {
    await this.amendSide((it) => (it.head === person ? { head: null } : {}));
    await this.desk.edit({ is: "StrikePerson", person });
  }
}
