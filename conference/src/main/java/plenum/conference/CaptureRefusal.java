package plenum.conference;

/** No headers are recorded like that. */
public sealed interface CaptureRefusal extends Refusal {
  /** As many go on at once as the machine is to be burdened with. */
  record TooManyCaptures(int limit) implements CaptureRefusal {}
}
