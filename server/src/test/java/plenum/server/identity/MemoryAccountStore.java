package plenum.server.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that last as long as the program. */
public final class MemoryAccountStore implements AccountStore {
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public Optional<Account> named(String name) {
    return accounts.values().stream()
        .filter(account -> account.name().equalsIgnoreCase(name))
        .findAny();
  }

  @Override
  public void keep(Account account) {
    accounts.put(account.id(), account);
  }
}
