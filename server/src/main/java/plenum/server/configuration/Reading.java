package plenum.server.configuration;

import java.util.List;

/** What comes of reading the configuration. */
public sealed interface Reading {
  record Read(Configuration configuration) implements Reading {}

  /** At least one fault; nothing was started. */
  record Refused(List<Fault> faults) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
