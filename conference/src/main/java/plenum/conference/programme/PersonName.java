package plenum.conference.programme;

/**
 * A person in one language, in the forms supplied: full name, short form for second mention, title
 * and body. An empty short form means that the full name is used again.
 */
public record PersonName(String fullName, String shortForm, String title, String body) {}
