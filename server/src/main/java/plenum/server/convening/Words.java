package plenum.server.convening;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import plenum.conference.programme.Role;

/** How constants are written in files and answers: {@code press-officer}. */
final class Words {
  static final Map<String, Role> ROLES = roles();

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Two words in this order. */
  static <T> Map<String, T> of(String one, T first, String other, T second) {
    var words = new LinkedHashMap<String, T>();
    words.put(one, first);
    words.put(other, second);
    return words;
  }

  private static Map<String, Role> roles() {
    var words = new LinkedHashMap<String, Role>();
    for (var role : Role.values()) {
      if (role != Role.GUEST) {
        words.put(of(role), role);
      }
    }
    return words;
  }
}
