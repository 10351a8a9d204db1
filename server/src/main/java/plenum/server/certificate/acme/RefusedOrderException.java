package plenum.server.certificate.acme;

/**
 * No certificate came of an order; the message says why, in the authority's words where it has any.
 */
public final class RefusedOrderException extends Exception {
  private static final long serialVersionUID = 1;

  RefusedOrderException(String why) {
    super(why);
  }

  RefusedOrderException(String why, Throwable cause) {
    super(why, cause);
  }
}
