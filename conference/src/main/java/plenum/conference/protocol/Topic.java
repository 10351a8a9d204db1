package plenum.conference.protocol;

import plenum.conference.programme.Texts;

/**
 * An item of the agenda, or a document.
 *
 * @param title as it was then: what the agenda says later does not change what has happened
 */
public record Topic(String id, Texts title) {}
