package plenum.conference.programme;

/** Where people of a delegation sit: a city, and the IANA name of its time zone. */
public record Site(SiteId id, Texts city, String zone) {}
