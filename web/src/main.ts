import { html, render } from "lit";
import "./elements/archive-commitments";
import "./elements/archive-entry";
import "./elements/archive-page";
import "./elements/archive-relations";
import "./elements/convene-list";
import "./elements/convene-page";
import "./elements/import-page";
import "./elements/import-release";
import "./elements/listen-page";
import "./elements/not-found";
import "./elements/record-page";
import "./elements/seat-page";
import "./elements/sign-in";
import "./elements/start-page";
import { language } from "./language";

/** The page that an address shows. */
function route(path: string) {
  const [first = "", second = "", third = ""] = path.split("/").slice(1);
  switch (first) {
    case "s":
      return html`<plenum-seat-page .link=${decodeURIComponent(second)}></plenum-seat-page>`;
    case "conferences":
      return html`<plenum-record-page .conference=${decodeURIComponent(second)}></plenum-record-page>`;
    case "sign-in":
      return html`<plenum-sign-in .token=${decodeURIComponent(second)}></plenum-sign-in>`;
    case "convene":
      return second === ""
        ? html`<plenum-convene-list></plenum-convene-list>`
        : html`<plenum-convene-page .address=${{ path: `/api/conferences/${second}` }}></plenum-convene-page>`;
    case "archive":
      return archive(second, decodeURIComponent(third));
    case "import":
      return second === ""
        ? html`<plenum-import-page></plenum-import-page>`
        : html`<plenum-import-release .release=${decodeURIComponent(second)}></plenum-import-release>`;
    case "d":
      return html`<plenum-convene-page
        .address=${{ path: "/api/delegations", bearer: decodeURIComponent(second) }}
      ></plenum-convene-page>`;
    case "listen":
      return html`<plenum-listen-page .link=${decodeURIComponent(second)}></plenum-listen-page>`;
    case "try":
      return html`<plenum-start-page .atOnce=${true}></plenum-start-page>`;
    case "":
      return html`<plenum-start-page></plenum-start-page>`;
    default:
      return html`<plenum-not-found></plenum-not-found>`;
  }
}

function archive(part: string, entry: string) {
  switch (part) {
    case "":
      return html`<plenum-archive-page></plenum-archive-page>`;
    case "entries":
      return html`<plenum-archive-entry .entry=${entry}></plenum-archive-entry>`;
    case "commitments":
      return html`<plenum-archive-commitments></plenum-archive-commitments>`;
    case "relations":
      return html`<plenum-archive-relations></plenum-archive-relations>`;
    default:
      return html`<plenum-not-found></plenum-not-found>`;
  }
}

language.start();
render(route(location.pathname), document.body);
