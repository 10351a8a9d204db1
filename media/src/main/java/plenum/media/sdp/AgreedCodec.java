package plenum.media.sdp;

import java.util.Optional;

/**
 * A codec that both sides have, under the payload type of the offer, as our answer describes it.
 *
 * @param rtx its retransmissions, if offered
 * @param red its redundancy (RFC 2198), if offered
 */
public record AgreedCodec(
    MediaFormat format, Codec codec, Optional<Codec> rtx, Optional<Codec> red) {}
