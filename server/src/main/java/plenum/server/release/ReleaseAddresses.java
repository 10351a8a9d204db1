package plenum.server.release;

import java.net.URI;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.release.Issuer;

/** Where the page of a release is read by everybody, once it may be. */
@FunctionalInterface
public interface ReleaseAddresses {
  /** Empty where nothing is published. */
  Optional<URI> of(Conference conference, Issuer issuer, String language);
}
