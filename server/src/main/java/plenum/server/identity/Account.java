package plenum.server.identity;

import org.jspecify.annotations.Nullable;

/**
 * A convener's account.
 *
 * @param id never changes; at most 64 octets
 * @param name what is typed at sign-in; unique without regard to case
 * @param password as {@link PasswordHash} wrote it; null while only links sign in
 */
public record Account(String id, String name, @Nullable String password) {
  public Account withPassword(String hash) {
    return new Account(id, name, hash);
  }

  public Account named(String other) {
    return new Account(id, other, password);
  }

  /** Without the hash, which has no business in a log. */
  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
