package plenum.media.dtls;

import java.io.IOException;
import org.bouncycastle.tls.DTLSTransport;
import org.jspecify.annotations.Nullable;

/** One side of a handshake, as {@link BouncyHandshake} drives it on its thread. */
interface DtlsRole {
  /** Blocks until the handshake is complete. */
  DTLSTransport begin(DatagramQueue queue) throws IOException;

  /** Null until then. */
  @Nullable SrtpKeyingMaterial keys();
}
