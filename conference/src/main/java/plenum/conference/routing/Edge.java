package plenum.conference.routing;

/** A source on an outlet, and the encoding wished for. */
public record Edge(SourceNumber source, Layer layer) {}
