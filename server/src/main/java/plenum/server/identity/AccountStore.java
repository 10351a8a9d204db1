package plenum.server.identity;

import java.util.Optional;

/** Where accounts are kept. Implementations are thread-safe. */
public interface AccountStore {
  Optional<Account> account(String id);

  /** Without regard to case. */
  Optional<Account> named(String name);

  /** Adds or replaces by id; durable when it returns. */
  void keep(Account account);
}
