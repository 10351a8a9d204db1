package plenum.press.intake.extract;

/**
 * Somebody named in a sentence, in tokens; of a person with the office that stands beside the name.
 *
 * @param name where the name itself begins
 */
record Mention(int from, int to, int name, Who who) {}
