package plenum.server.whip;

/** The two protocols of outside devices. They differ in the direction in which media flows. */
enum Protocol {
  /** RFC 9725. */
  WHIP("whip"),
  /** draft-ietf-wish-whep. */
  WHEP("whep");

  private final String word;

  Protocol(String word) {
    this.word = word;
  }

  /** The pattern of the addresses to which offers are posted. */
  String endpoint() {
    return "/conferences/{id}/" + word;
  }

  /** The pattern of a connection's own address. */
  String session() {
    return endpoint() + "/{session}";
  }

  String session(String conference, String session) {
    return "/conferences/" + conference + "/" + word + "/" + session;
  }
}
