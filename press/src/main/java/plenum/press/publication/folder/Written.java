package plenum.press.publication.folder;

/**
 * What a turn of publishing did.
 *
 * @param written files that are new or changed
 * @param kept files that were as they are to be
 * @param removed files that are no longer published
 */
public record Written(int written, int kept, int removed) {}
