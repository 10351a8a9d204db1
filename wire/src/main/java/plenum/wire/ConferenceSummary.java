package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One line in a convener's list of conferences; {@code problems} counts what is missing yet. */
public record ConferenceSummary(
    String id,
    ConferenceView.Kind kind,
    ConferenceView.Phase phase,
    ConferenceView.Purpose purpose,
    Map<String, String> subject,
    Instant start,
    List<Map<String, String>> sides,
    int problems) {}
