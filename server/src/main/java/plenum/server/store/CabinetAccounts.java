package plenum.server.store;

import java.util.Optional;
import plenum.journal.Cabinet;
import plenum.server.identity.Account;
import plenum.server.identity.AccountStore;
import tools.jackson.databind.json.JsonMapper;

/** Accounts in the cabinet, one document each. Thread-safe. */
public final class CabinetAccounts implements AccountStore {
  private static final String DRAWER = "accounts";

  private final Cabinet cabinet;
  private final JsonMapper json = JsonMapper.builder().build();

  public CabinetAccounts(Cabinet cabinet) {
    this.cabinet = cabinet;
  }

  @Override
  public Optional<Account> account(String id) {
    return cabinet.find(DRAWER, id).map(document -> json.readValue(document, Account.class));
  }

  @Override
  public Optional<Account> named(String name) {
    return cabinet.list(DRAWER).stream()
        .flatMap(id -> account(id).stream())
        .filter(account -> account.name().equalsIgnoreCase(name))
        .findAny();
  }

  @Override
  public void keep(Account account) {
    cabinet.put(DRAWER, account.id(), json.writeValueAsBytes(account));
  }
}
