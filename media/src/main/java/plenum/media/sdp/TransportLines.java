package plenum.media.sdp;

import java.util.List;
import plenum.media.ice.IceCredentials;

/** What the writer says of its one transport; the candidates stand in the first open section. */
record TransportLines(
    IceCredentials ice, Fingerprint fingerprint, Setup setup, List<Candidate> candidates) {}
