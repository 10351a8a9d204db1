package plenum.server.invitation;

/** The link by which a delegation's secretary fills in and invites its own people. */
public record DelegationLink(String conference, String delegation, int generation) {}
