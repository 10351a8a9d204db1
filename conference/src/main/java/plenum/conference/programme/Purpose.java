package plenum.conference.programme;

/** Why the sides meet. */
public enum Purpose {
  INFORM,
  EXCHANGE,
  NEGOTIATE,
  SIGN
}
