package plenum.press.archive;

/** The kind of source, as the archive counts it. */
public enum Provenance {
  OWN_CONFERENCE,
  OWN_RELEASE,
  IMPORTED;

  static Provenance of(Entry entry) {
    return switch (entry.origin()) {
      case Origin.Imported _ -> IMPORTED;
      case Origin.Own _ ->
          switch (entry.form()) {
            case CONFERENCE -> OWN_CONFERENCE;
            case RELEASE -> OWN_RELEASE;
          };
    };
  }
}
