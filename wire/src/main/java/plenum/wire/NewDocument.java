package plenum.wire;

import java.util.Map;
import java.util.Optional;

/**
 * What is said of a file that is brought: the field {@code about} of a form (multipart) that is
 * posted to {@code /api/conferences/{conference}/documents}, with the file after it as the field
 * {@code document}. The answer is 201 and {@code {"id": "..."}}.
 *
 * @param language of the file, BCP 47
 * @param document the one of which it is another version; the fields below then say nothing
 * @param side whose it is, if it is one's
 * @param title by language; without one, the file's name
 * @param item of the agenda
 */
public record NewDocument(
    String language,
    Optional<String> document,
    Optional<String> side,
    Optional<DocumentView.DocumentKind> kind,
    Map<String, String> title,
    boolean download,
    Optional<String> item) {}
