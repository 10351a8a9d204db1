package plenum.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;

/** The program in this process, by a clock that is ahead. */
final class LaterProgram {
  private LaterProgram() {}

  /** On ports that are free; {@code more} beside what every start needs. */
  static Launched.Running start(Path data, Duration later, Map<Key, String> more) {
    var settings =
        new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0", Key.HOST, "127.0.0.1"));
    settings.putAll(more);
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    InstantSource clock = () -> Instant.now().plus(later);
    return (Launched.Running) new Program(clock, new SecureRandom()).start(reading.configuration());
  }
}
